package dev.trestle.messaging.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Snapshot;
import dev.trestle.contracts.order.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionedTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Thing NEW = new Thing("17", new SellerId(100001), "New", null);
  private static final Thing DONE = new Thing("17", new SellerId(100001), "Done", 4L);

  public record Thing(String key, SellerId sellerId, @Nullable String status, @Nullable Long count)
      implements Snapshot {}

  @Test
  void theFirstAnswerIsVersionOneWithAllThatIsKnown() {
    Versioned.Step<Thing> step = Versioned.<Thing>unseen(3).observe(NEW, NOON, Cause.SWEEP, null);

    assertThat(step.after()).isEqualTo(new Versioned<>(NEW, 3, 1, NOON));
    Change<Thing> change = step.change().orElseThrow();
    assertThat(change.changed()).containsExactly("key", "seller_id", "status");
    assertThat(change.previousStatus()).isNull();
    assertThat(change.cause()).isEqualTo(Cause.SWEEP);
  }

  @Test
  void aChangeNamesItsFieldsAndTheStatusBefore() {
    Versioned<Thing> known = new Versioned<>(NEW, 3, 1, NOON);

    Versioned.Step<Thing> step = known.observe(DONE, NOON.plusSeconds(1), Cause.REREAD, null);

    assertThat(step.after()).isEqualTo(new Versioned<>(DONE, 3, 2, NOON.plusSeconds(1)));
    assertThat(step.change().orElseThrow().changed()).containsExactly("status", "count");
    assertThat(step.change().orElseThrow().previousStatus()).isEqualTo("New");
  }

  @Test
  void anEqualAnswerMovesTheClockOnly() {
    Versioned<Thing> known = new Versioned<>(NEW, 3, 1, NOON);

    Versioned.Step<Thing> step = known.observe(NEW, NOON.plusSeconds(1), Cause.SWEEP, null);

    assertThat(step.after()).isEqualTo(new Versioned<>(NEW, 3, 1, NOON.plusSeconds(1)));
    assertThat(step.change()).isEmpty();
  }

  @Test
  void anAnswerToAnOlderQuestionChangesNothing() {
    Versioned<Thing> known = new Versioned<>(NEW, 3, 1, NOON);

    assertThat(known.observe(DONE, NOON, Cause.SWEEP, null).after()).isEqualTo(known);
    assertThat(known.observe(DONE, NOON.minusMillis(1), Cause.SWEEP, null).change()).isEmpty();
  }

  @Test
  void factsOfAPushLeaveTheClockOfAnswers() {
    Versioned<Thing> known = new Versioned<>(NEW, 3, 1, NOON);

    Versioned.Step<Thing> step = known.tell(DONE, Cause.PUSH, "push-1");

    assertThat(step.after()).isEqualTo(new Versioned<>(DONE, 3, 2, NOON));
    assertThat(step.change().orElseThrow().causeId()).isEqualTo("push-1");
    assertThat(step.after().tell(DONE, Cause.PUSH, "push-2").change()).isEmpty();
  }

  @Test
  void aVersionHasOneStableEventId() {
    SnapshotKind<Thing> kind =
        new SnapshotKind<>("thing", "thing", Thing.class, "t", "t.v1", change -> change);
    Versioned.Step<Thing> step = Versioned.<Thing>unseen(3).observe(NEW, NOON, Cause.SWEEP, null);

    assertThat(kind.eventId(step.change().orElseThrow())).isEqualTo("thing:100001:17:1");
  }
}
