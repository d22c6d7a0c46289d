package dev.trestle.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListFillTest {

  @Test
  void leavesAPageRoomForWhatComesMeanwhile() {
    assertThat(ListFill.FIRST.requests()).isEqualTo(95);
  }

  @Test
  void asksForFewerWhereOrdersHaveManyPostings() {
    ListFill fill = ListFill.FIRST;
    for (int list = 0; list < 20; list++) {
      fill = fill.after(fill.requests(), 3 * fill.requests());
    }
    assertThat(fill.requests()).isBetween(31, 33);
  }

  @Test
  void comesBackWhenOrdersHaveOnePostingEach() {
    ListFill fill = new ListFill(3);
    for (int list = 0; list < 20; list++) {
      fill = fill.after(fill.requests(), fill.requests());
    }
    assertThat(fill.requests()).isGreaterThanOrEqualTo(94);
  }

  @Test
  void asksForNoMoreThanAPageWhereListsTellLittle() {
    assertThat(ListFill.FIRST.after(95, 0).requests()).isEqualTo(95);
  }

  @Test
  void asksForSomeWhereAnOrderFillsThePage() {
    assertThat(new ListFill(1000).requests()).isEqualTo(5);
  }
}
