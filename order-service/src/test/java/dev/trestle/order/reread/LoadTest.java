package dev.trestle.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

  private static final int CONCURRENCY = 8;
  private static final Load IDLE = new Load(0, 0, false);

  @Test
  void readsAFewByACallEach() {
    assertThat(IDLE.singly(1, CONCURRENCY)).isTrue();
    assertThat(IDLE.singly(2, CONCURRENCY)).isTrue();
    assertThat(IDLE.singly(3, CONCURRENCY)).isFalse();
  }

  @Test
  void readsTwoByOneListWhereOnlyOneCallHasRoom() {
    Load oneWaits = new Load(1, 1, false);

    assertThat(oneWaits.room(CONCURRENCY)).isEqualTo(1);
    assertThat(oneWaits.singly(1, CONCURRENCY)).isTrue();
    assertThat(oneWaits.singly(2, CONCURRENCY)).isFalse();
  }

  @Test
  void bindsNothingWhileEnoughCallsWaitForTheBudget() {
    assertThat(new Load(2, 2, false).room(CONCURRENCY)).isZero();
    assertThat(new Load(2, 0, false).room(CONCURRENCY)).isEqualTo(2);
  }

  @Test
  void preparesMoreOfFullLists() {
    assertThat(new Load(2, 2, true).room(CONCURRENCY)).isEqualTo(2);
    assertThat(new Load(4, 4, true).room(CONCURRENCY)).isZero();
    assertThat(new Load(0, 0, true).singly(3, CONCURRENCY)).isFalse();
  }

  @Test
  void neverHasMoreCallsUnderWayThanConfigured() {
    assertThat(new Load(7, 0, true).room(CONCURRENCY)).isEqualTo(1);
    assertThat(new Load(8, 0, true).room(CONCURRENCY)).isZero();
    assertThat(new Load(9, 0, true).room(CONCURRENCY)).isZero();
  }

  @Test
  void remembersThatRequestsWaitForRoom() {
    Lane lane = new Lane();
    lane.look(CONCURRENCY);
    assertThat(lane.hungry()).isFalse();
    lane.begin();
    Lane.Call second = lane.begin();
    lane.look(CONCURRENCY);
    assertThat(lane.hungry()).isTrue();

    second.leaves();
    lane.look(CONCURRENCY);
    assertThat(lane.hungry()).isTrue();
    lane.fed(false);
    assertThat(lane.hungry()).isFalse();
    lane.fed(true);
    assertThat(lane.hungry()).isTrue();
    assertThat(lane.load().crowded()).isTrue();
  }

  @Test
  void countsACallThatNeverLeftAsLeavingWhenItEnds() {
    Lane lane = new Lane();
    Lane.Call first = lane.begin();
    Lane.Call second = lane.begin();
    first.leaves();
    first.leaves();
    assertThat(lane.load()).isEqualTo(new Load(2, 1, false));

    second.ends();
    assertThat(lane.load()).isEqualTo(new Load(1, 0, false));
    first.ends();
    assertThat(lane.load()).isEqualTo(IDLE);
  }
}
