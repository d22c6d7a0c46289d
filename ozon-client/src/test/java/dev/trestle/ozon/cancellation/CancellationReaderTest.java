package dev.trestle.ozon.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CancellationReaderTest {

  @Test
  void readsBothVersionsAsOneRecord() {
    var today = CancellationReader.todaysPage(OzonFixture.answer("cancellation/list-v2"), 500);
    var older = CancellationReader.olderPage(OzonFixture.answer("cancellation/list-v1"), 500, null);

    ConditionalCancellation one = today.items().getFirst();
    assertThat(older.items()).containsExactly(one);
    assertThat(one.state()).isEqualTo("ON_APPROVAL");
    assertThat(one.reasonId()).isEqualTo(508);
    assertThat(one.decidedAt()).isNull();
    assertThat(one.comment()).isNull();
    assertThat(one.autoApprovedAt()).isNotNull();
    assertThat(one.toString()).contains("90071002").doesNotContain("слова");
  }

  @Test
  void goesOnAfterAFullPage() {
    var today = CancellationReader.todaysPage(OzonFixture.answer("cancellation/list-v2"), 1);
    var older = CancellationReader.olderPage(OzonFixture.answer("cancellation/list-v1"), 1, "v1:4");

    assertThat(today.next()).isEqualTo("v2:90071002");
    assertThat(older.next()).isEqualTo("v1:5");
    assertThat(CancellationReader.todaysPage(OzonFixture.answer("cancellation/list-v2"), 2).next())
        .isNull();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> CancellationReader.todaysPage(OzonFixture.json("{}"), 5))
        .hasMessage("there is no list of result");
  }

  @Test
  void writesFiltersInOzonsWords() {
    assertThat(CancellationQuery.OPEN.filters())
        .containsEntry("state", "ON_APPROVAL")
        .containsEntry("cancellation_initiator", Set.of());
    assertThatThrownBy(() -> new CancellationId(-1))
        .hasMessage("a cancellation id is above zero, not -1");
  }
}
