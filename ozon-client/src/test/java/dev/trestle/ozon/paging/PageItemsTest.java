package dev.trestle.ozon.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.ItemError;
import org.junit.jupiter.api.Test;

class PageItemsTest {

  @Test
  void oneItemOfAnUnknownShapeHidesNoOther() throws JsonProcessingException {
    PageItems<Long> page = read("{\"rows\":[{\"id\":1,\"n\":10},{\"id\":2},{\"id\":3,\"n\":30}]}");

    assertThat(page.items()).containsExactly(10L, 30L);
    assertThat(page.unreadable())
        .containsExactly(new ItemError("2", "UNREADABLE", "n is missing or no whole number"));
    assertThat(page.count()).isEqualTo(3);
  }

  @Test
  void anItemWithoutItsNameIsNotCalledNull() throws JsonProcessingException {
    assertThat(read("{\"rows\":[{\"id\":1,\"n\":10},{\"m\":2}]}").unreadable())
        .containsExactly(new ItemError("", "UNREADABLE", "n is missing or no whole number"));
  }

  @Test
  void aListGoesOnAfterAnItemThatCannotBeRead() throws JsonProcessingException {
    assertThat(read("{\"rows\":[{\"id\":1,\"n\":10},{\"id\":2}]}").lastId()).isEqualTo("2");
    assertThat(read("{\"rows\":[]}").lastId()).isNull();
  }

  @Test
  void aPageOfWhichNothingCanBeReadHasAnotherShape() {
    assertThatThrownBy(() -> read("{\"rows\":[{\"id\":1},{\"id\":2}]}"))
        .hasMessage("n is missing or no whole number");
  }

  @Test
  void withoutTheListThereIsNoPage() {
    assertThatThrownBy(() -> read("{}")).hasMessage("there is no list of rows");
  }

  private static PageItems<Long> read(String answer) throws JsonProcessingException {
    WireObject wire = new WireObject(new ObjectMapper().readTree(answer));
    return PageItems.read(wire, "rows", "id", row -> row.requiredNumber("n"));
  }
}
