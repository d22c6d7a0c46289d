package dev.trestle.order.command;

import static dev.trestle.order.command.CommandState.DONE;
import static dev.trestle.order.command.CommandState.DOUBTFUL;
import static dev.trestle.order.command.CommandState.FAILED;
import static dev.trestle.order.command.CommandState.FOLLOWING;
import static dev.trestle.order.command.CommandState.SENDING;
import static dev.trestle.order.command.CommandState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.order.command.CommandEvent.Finished;
import dev.trestle.order.command.CommandEvent.Lost;
import dev.trestle.order.command.CommandEvent.Marked;
import dev.trestle.order.command.CommandEvent.Moved;
import dev.trestle.order.command.CommandEvent.NotSeen;
import dev.trestle.order.command.CommandEvent.PutOff;
import dev.trestle.order.command.CommandEvent.Refused;
import dev.trestle.order.command.CommandLife.GivenUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandLifeTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Duration> DELAYS =
      LongStream.of(1, 2, 4, 8, 15, 30).mapToObj(Duration::ofSeconds).toList();
  private static final CommandLimits LIMITS =
      new CommandLimits(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), DELAYS);

  private static final Marked MARKED = new Marked();
  private static final Lost LOST = new Lost();
  private static final Moved MOVED = new Moved("next", false);
  private static final Moved TAKEN = new Moved("next", true);
  private static final PutOff PUT_OFF = new PutOff(null, false);
  private static final NotSeen NOT_SEEN = new NotSeen(false);
  private static final Finished FINISHED = new Finished();
  private static final Refused REFUSED = new Refused();
  private static final List<CommandEvent> EVENTS =
      List.of(MARKED, LOST, MOVED, TAKEN, PUT_OFF, NOT_SEEN, FINISHED, REFUSED);

  /** Every state and every event; what is not named cannot happen. */
  private static final Map<CommandState, Map<CommandEvent, CommandState>> TABLE =
      Map.of(
          WAITING,
              Map.of(
                  MARKED, SENDING, MOVED, WAITING, TAKEN, FOLLOWING, PUT_OFF, WAITING, FINISHED,
                  DONE, REFUSED, FAILED),
          SENDING,
              Map.of(
                  LOST, DOUBTFUL, MOVED, WAITING, TAKEN, FOLLOWING, PUT_OFF, WAITING, FINISHED,
                  DONE, REFUSED, FAILED),
          DOUBTFUL,
              Map.of(
                  NOT_SEEN, DOUBTFUL, MOVED, WAITING, TAKEN, FOLLOWING, PUT_OFF, DOUBTFUL, FINISHED,
                  DONE, REFUSED, FAILED),
          FOLLOWING,
              Map.of(
                  MOVED, WAITING, TAKEN, FOLLOWING, PUT_OFF, FOLLOWING, FINISHED, DONE, REFUSED,
                  FAILED),
          DONE, Map.of(),
          FAILED, Map.of());

  @Test
  void hasOneAnswerForEveryStateAndEvent() {
    for (CommandState state : CommandState.values()) {
      Map<CommandEvent, CommandState> expected = new HashMap<>(TABLE.get(state));
      for (CommandEvent event : EVENTS) {
        CommandState next = expected.remove(event);
        if (next == null) {
          assertThatThrownBy(() -> in(state).on(event, START, LIMITS))
              .isInstanceOf(IllegalStateException.class);
        } else {
          assertThat(in(state).on(event, START, LIMITS).after().state())
              .as("%s in %s", event, state)
              .isEqualTo(next);
        }
      }
      assertThat(expected).isEmpty();
    }
  }

  @Test
  void beginsWithItsFirstStageAtOnce() {
    CommandLife life = CommandLife.begun("check", START);

    assertThat(life.goesOn(START)).isTrue();
    assertThat(life.state()).isEqualTo(WAITING);
    assertThat(life.stage()).isEqualTo("check");
  }

  @Test
  void keepsTheMomentOfTheMarkUntilTheNextOne() {
    CommandLife sending = after(in(WAITING), MARKED, at(5));
    CommandLife doubtful = after(sending, LOST, at(15));

    assertThat(sending.markedAt()).isEqualTo(at(5));
    assertThat(doubtful.markedAt()).isEqualTo(at(5));
    assertThat(doubtful.goesOn(at(15))).isTrue();
  }

  @Test
  void looksForALostWriteMoreAndMoreSeldomUntilTimeDecides() {
    CommandLife life = after(after(in(WAITING), MARKED, at(0)), LOST, at(10));
    List<Long> looks = new ArrayList<>();
    Instant now = at(10);
    while (life.state() == DOUBTFUL) {
      looks.add(Duration.between(START, now).toSeconds());
      life = after(life, NOT_SEEN, now);
      now = life.dueAt();
    }

    assertThat(looks).containsExactly(10L, 11L, 13L, 17L, 25L, 40L, 60L);
    assertThat(life.state()).isEqualTo(FAILED);
  }

  @Test
  void saysThatALostWriteWasNotDone() {
    CommandLife doubtful = doubtful();

    assertThat(doubtful.on(NOT_SEEN, at(59), LIMITS).givenUp()).isNull();
    assertThat(doubtful.on(NOT_SEEN, at(60), LIMITS).givenUp()).isEqualTo(GivenUp.NOT_DONE);
  }

  @Test
  void repeatsALostWriteOnlyWhereTwiceIsTheSameAsOnce() {
    CommandLife again = after(doubtful(), new NotSeen(true), at(12));

    assertThat(again.state()).isEqualTo(WAITING);
    assertThat(again.stage()).isEqualTo("stage");
    assertThat(again.dueAt()).isEqualTo(at(13));
  }

  @Test
  void repeatsMoreAndMoreSeldomAndNotForEver() {
    CommandLife life = in(WAITING);
    List<Long> sent = new ArrayList<>();
    Instant now = START;
    while (life.state() == WAITING) {
      sent.add(Duration.between(START, now).toSeconds());
      life = after(after(after(life, MARKED, now), LOST, now), new NotSeen(true), now);
      now = life.dueAt();
    }

    assertThat(sent).startsWith(0L, 1L, 3L, 7L, 15L, 30L, 60L, 90L).hasSizeLessThan(130);
    assertThat(life.state()).isEqualTo(FAILED);
  }

  @Test
  void waitsAsLongAsOzonSays() {
    CommandLife life = after(in(WAITING), new PutOff(Duration.ofSeconds(90), false), at(0));

    assertThat(life.dueAt()).isEqualTo(at(90));
    assertThat(life.goesOn(at(89))).isFalse();
    assertThat(life.attempt()).isEqualTo(1);
  }

  @Test
  void startsToCountAnewInEveryStage() {
    CommandLife tired = after(after(in(WAITING), PUT_OFF, at(0)), PUT_OFF, at(1));
    CommandLife next = after(tired, MOVED, at(3));

    assertThat(tired.attempt()).isEqualTo(2);
    assertThat(tired.dueAt()).isEqualTo(at(3));
    assertThat(next.attempt()).isZero();
    assertThat(next.stageAt()).isEqualTo(at(3));
    assertThat(next.stage()).isEqualTo("next");
  }

  @Test
  void givesUpWhatCouldNotBeSent() {
    assertThat(givenUp(in(WAITING), PUT_OFF, 3599)).isNull();
    assertThat(givenUp(in(WAITING), PUT_OFF, 3600)).isEqualTo(GivenUp.NOT_SENT);
    assertThat(givenUp(in(SENDING), PUT_OFF, 3600)).isEqualTo(GivenUp.NOT_SENT);
  }

  @Test
  void givesUpWhatCannotBeSettled() {
    assertThat(givenUp(doubtful(), PUT_OFF, 3599)).isNull();
    assertThat(givenUp(doubtful(), PUT_OFF, 3600)).isEqualTo(GivenUp.UNSETTLED);
  }

  @Test
  void followsAsLongAsOzonAnswersNothingAndNoLongerThanItMayTake() {
    PutOff notYet = new PutOff(null, true);

    assertThat(givenUp(in(FOLLOWING), notYet, 599)).isNull();
    assertThat(givenUp(in(FOLLOWING), notYet, 600)).isEqualTo(GivenUp.UNCONFIRMED);
    assertThat(givenUp(in(FOLLOWING), PUT_OFF, 3599)).isNull();
    assertThat(givenUp(in(FOLLOWING), PUT_OFF, 3600)).isEqualTo(GivenUp.UNCONFIRMED);
  }

  @Test
  void doesNothingMoreAtItsEnd() {
    assertThat(after(in(SENDING), FINISHED, at(0)).goesOn(at(1))).isFalse();
    assertThat(after(in(SENDING), REFUSED, at(0)).goesOn(at(1))).isFalse();
  }

  private static CommandLife doubtful() {
    return after(after(in(WAITING), MARKED, at(0)), LOST, at(10));
  }

  private static @Nullable GivenUp givenUp(CommandLife life, CommandEvent event, long second) {
    return life.on(event, at(second), LIMITS).givenUp();
  }

  private static CommandLife after(CommandLife life, CommandEvent event, Instant now) {
    return life.on(event, now, LIMITS).after();
  }

  private static CommandLife in(CommandState state) {
    return new CommandLife(state, "stage", 0, START, START, START, START);
  }

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }
}
