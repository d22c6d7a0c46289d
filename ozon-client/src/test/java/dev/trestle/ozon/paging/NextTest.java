package dev.trestle.ozon.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import org.junit.jupiter.api.Test;

class NextTest {

  @Test
  void readsOffsets() throws Exception {
    assertThat(Next.offset(wire("{\"has_next\":true}"), 40, 20, 20)).isEqualTo(60);
    assertThat(Next.offset(wire("{\"has_next\":true}"), 40, 20, 7)).isEqualTo(47);
    assertThat(Next.offset(wire("{\"has_next\":false}"), 40, 20, 20)).isNull();
    assertThat(Next.offset(wire("{}"), 40, 20, 20)).isEqualTo(60);
    assertThat(Next.offset(wire("{}"), 40, 20, 19)).isNull();
    assertThat(Next.offset(wire("{}"), 40, 0, 0)).isNull();
  }

  @Test
  void readsCursors() throws Exception {
    assertThat(Next.cursor(wire("{\"cursor\":\"b2\",\"has_next\":true}"), 9)).isEqualTo("b2");
    assertThat(Next.cursor(wire("{\"cursor\":\"b2\",\"has_next\":\"true\"}"), 0)).isEqualTo("b2");
    assertThat(Next.cursor(wire("{\"cursor\":\"b2\",\"has_next\":false}"), 9)).isNull();
    assertThatThrownBy(() -> Next.cursor(wire("{\"cursor\":\"\",\"has_next\":true}"), 9))
        .hasMessage("has_next, but cursor is missing");
    assertThat(Next.cursor(wire("{\"cursor\":\"b2\"}"), 9)).isEqualTo("b2");
    assertThat(Next.cursor(wire("{\"cursor\":\"b2\"}"), 0)).isNull();
    assertThat(Next.cursor(wire("{}"), 9)).isNull();
  }

  @Test
  void readsLastIdsAsTextAndAsNumbers() throws Exception {
    assertThat(Next.lastId(wire("{\"last_id\":\"YWJj\"}"), 9)).isEqualTo("YWJj");
    assertThat(Next.lastId(wire("{\"last_id\":1020304050607080900}"), 9))
        .isEqualTo("1020304050607080900");
    assertThat(Next.lastId(wire("{\"last_id\":0}"), 9)).isNull();
    assertThat(Next.lastId(wire("{\"last_id\":\"0\"}"), 9)).isNull();
    assertThat(Next.lastId(wire("{\"last_id\":\"\"}"), 9)).isNull();
    assertThat(Next.lastId(wire("{\"last_id\":7,\"has_next\":false}"), 9)).isNull();
    assertThat(Next.lastId(wire("{\"last_id\":7}"), 0)).isNull();
  }

  @Test
  void takesTheLastItemForTheTokenUntilAPageIsNotFull() {
    assertThat(Next.lastItem("77", 20, 20)).isEqualTo("77");
    assertThat(Next.lastItem("77", 20, 19)).isNull();
    assertThat(Next.lastItem(null, 20, 0)).isNull();
  }

  @Test
  void countsPages() throws Exception {
    assertThat(Next.page(wire("{\"page_count\":3}"), 2, 9)).isEqualTo(3);
    assertThat(Next.page(wire("{\"page_count\":3}"), 3, 9)).isNull();
    assertThat(Next.page(wire("{\"page_count\":0}"), 1, 0)).isNull();
    assertThat(Next.page(wire("{\"page_count\":\"3\"}"), 1, 9)).isEqualTo(2);
    assertThat(Next.page(wire("{\"total\":21}"), 1, 20, 20)).isEqualTo(2);
    assertThat(Next.page(wire("{\"total\":21}"), 2, 20, 1)).isNull();
    assertThat(Next.page(wire("{\"total\":40}"), 2, 20, 20)).isNull();
    assertThat(Next.page(wire("{}"), 2, 20, 20)).isEqualTo(3);
    assertThat(Next.page(wire("{}"), 3, 20, 0)).isNull();
  }

  private static WireObject wire(String json) throws Exception {
    return new WireObject(new ObjectMapper().readTree(json));
  }
}
