package dev.trestle.order.command;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The life of a command, and the only place that decides on its state. Pure: the same life and
 * event at the same moment always give the same step. All times are the database's.
 *
 * @param stage the kind's own word
 * @param attempt how often this stage was put off or seen undone, in a row
 * @param stageAt when the stage began
 * @param markedAt when the last write was marked as being sent
 */
record CommandLife(
    CommandState state,
    String stage,
    int attempt,
    Instant createdAt,
    Instant stageAt,
    @Nullable Instant markedAt,
    Instant dueAt) {

  /** Why a command ended without a word of Ozon's. */
  enum GivenUp {
    /** It surely never left. */
    NOT_SENT,
    /** It may have left, and reading shows that it was not done. */
    NOT_DONE,
    /** It may have left, and nothing could be read. */
    UNSETTLED,
    /** Ozon took it, and does not show what came of it. */
    UNCONFIRMED
  }

  /**
   * What an event did.
   *
   * @param givenUp set where time ran out, and the command has failed for that
   */
  record Step(CommandLife after, @Nullable GivenUp givenUp) {}

  static CommandLife begun(String stage, Instant now) {
    return new CommandLife(CommandState.WAITING, stage, 0, now, now, null, now);
  }

  /** Throws {@link IllegalStateException} for what cannot happen in this state. */
  Step on(CommandEvent event, Instant now, CommandLimits limits) {
    return switch (state) {
      case WAITING -> waiting(event, now, limits);
      case SENDING -> sending(event, now, limits);
      case DOUBTFUL -> doubtful(event, now, limits);
      case FOLLOWING -> following(event, now, limits);
      case DONE, FAILED -> throw impossible(event);
    };
  }

  /** Whether the next thing to do is due at once. */
  boolean goesOn(Instant now) {
    return !state.finished() && !dueAt.isAfter(now);
  }

  private Step waiting(CommandEvent event, Instant now, CommandLimits limits) {
    return switch (event) {
      case CommandEvent.Marked marked ->
          step(new CommandLife(CommandState.SENDING, stage, attempt, createdAt, stageAt, now, now));
      case CommandEvent.PutOff putOff -> putOff(putOff, CommandState.WAITING, now, limits);
      case CommandEvent.Moved moved -> step(moved(moved, now));
      case CommandEvent.Finished finished -> step(ended(CommandState.DONE, now));
      case CommandEvent.Refused refused -> step(ended(CommandState.FAILED, now));
      case CommandEvent.Lost lost -> throw impossible(event);
      case CommandEvent.NotSeen notSeen -> throw impossible(event);
    };
  }

  private Step sending(CommandEvent event, Instant now, CommandLimits limits) {
    return switch (event) {
      case CommandEvent.Lost lost -> step(in(CommandState.DOUBTFUL, attempt, now));
      case CommandEvent.PutOff putOff -> putOff(putOff, CommandState.WAITING, now, limits);
      case CommandEvent.Moved moved -> step(moved(moved, now));
      case CommandEvent.Finished finished -> step(ended(CommandState.DONE, now));
      case CommandEvent.Refused refused -> step(ended(CommandState.FAILED, now));
      case CommandEvent.Marked marked -> throw impossible(event);
      case CommandEvent.NotSeen notSeen -> throw impossible(event);
    };
  }

  private Step doubtful(CommandEvent event, Instant now, CommandLimits limits) {
    return switch (event) {
      case CommandEvent.NotSeen notSeen -> notSeen(notSeen, now, limits);
      case CommandEvent.PutOff putOff -> putOff(putOff, CommandState.DOUBTFUL, now, limits);
      case CommandEvent.Moved moved -> step(moved(moved, now));
      case CommandEvent.Finished finished -> step(ended(CommandState.DONE, now));
      case CommandEvent.Refused refused -> step(ended(CommandState.FAILED, now));
      case CommandEvent.Marked marked -> throw impossible(event);
      case CommandEvent.Lost lost -> throw impossible(event);
    };
  }

  private Step following(CommandEvent event, Instant now, CommandLimits limits) {
    return switch (event) {
      case CommandEvent.PutOff putOff -> putOff(putOff, CommandState.FOLLOWING, now, limits);
      case CommandEvent.Moved moved -> step(moved(moved, now));
      case CommandEvent.Finished finished -> step(ended(CommandState.DONE, now));
      case CommandEvent.Refused refused -> step(ended(CommandState.FAILED, now));
      case CommandEvent.Marked marked -> throw impossible(event);
      case CommandEvent.Lost lost -> throw impossible(event);
      case CommandEvent.NotSeen notSeen -> throw impossible(event);
    };
  }

  /** A write that shows no trace may still arrive, or be worked on: only time makes it undone. */
  private Step notSeen(CommandEvent.NotSeen event, Instant now, CommandLimits limits) {
    Instant next = now.plus(pause(limits));
    if (event.repeatable()) {
      return now.isBefore(createdAt.plus(limits.giveUpAfter()))
          ? step(in(CommandState.WAITING, attempt + 1, next))
          : new Step(ended(CommandState.FAILED, now), GivenUp.NOT_DONE);
    }
    Instant conclusive = (markedAt == null ? stageAt : markedAt).plus(limits.settleFor());
    if (!now.isBefore(conclusive)) {
      return new Step(ended(CommandState.FAILED, now), GivenUp.NOT_DONE);
    }
    Instant due = next.isBefore(conclusive) ? next : conclusive;
    return step(in(CommandState.DOUBTFUL, attempt + 1, due));
  }

  private Step putOff(
      CommandEvent.PutOff event, CommandState next, Instant now, CommandLimits limits) {
    boolean unconfirmed =
        state == CommandState.FOLLOWING
            && event.asked()
            && !now.isBefore(stageAt.plus(limits.followFor()));
    if (unconfirmed || !now.isBefore(createdAt.plus(limits.giveUpAfter()))) {
      return new Step(
          ended(CommandState.FAILED, now),
          switch (next) {
            case DOUBTFUL -> GivenUp.UNSETTLED;
            case FOLLOWING -> GivenUp.UNCONFIRMED;
            case WAITING, SENDING, DONE, FAILED -> GivenUp.NOT_SENT;
          });
    }
    Duration delay = event.delay() == null ? pause(limits) : event.delay();
    return step(in(next, attempt + 1, now.plus(delay)));
  }

  private Duration pause(CommandLimits limits) {
    return limits.delays().get(Math.min(attempt, limits.delays().size() - 1));
  }

  private CommandLife moved(CommandEvent.Moved event, Instant now) {
    CommandState next = event.following() ? CommandState.FOLLOWING : CommandState.WAITING;
    return new CommandLife(next, event.stage(), 0, createdAt, now, markedAt, now);
  }

  private CommandLife ended(CommandState end, Instant now) {
    return in(end, attempt, now);
  }

  private CommandLife in(CommandState next, int attempts, Instant due) {
    return new CommandLife(next, stage, attempts, createdAt, stageAt, markedAt, due);
  }

  private static Step step(CommandLife after) {
    return new Step(after, null);
  }

  private IllegalStateException impossible(CommandEvent event) {
    return new IllegalStateException(
        event.getClass().getSimpleName() + " cannot happen in " + state);
  }
}
