package dev.trestle.order.command;

import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stage's answer means for its command: the event for its life, and what its row is to keep.
 *
 * @param progress null for the one there is
 * @param reason why it waits, for people
 * @param otherwise what it means instead, where time makes a write undone
 */
record Advance(
    CommandEvent event,
    @Nullable Object progress,
    @Nullable Object outcome,
    @Nullable CommandFailure failure,
    List<String> reread,
    @Nullable String reason,
    @Nullable Advance otherwise) {

  static Advance marked() {
    return plain(new CommandEvent.Marked(), null);
  }

  static Advance lost(String reason) {
    return plain(new CommandEvent.Lost(), reason);
  }

  /** Reads change nothing at Ozon: what fails is asked again, unless Ozon refuses to tell. */
  static <I, P> Advance ofRead(CommandKind<I, P> kind, OzonAnswer<Move<P>> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<Move<P>> ok -> ofMove(kind, ok.value());
      case OzonAnswer.Failed<Move<P>> failed ->
          switch (failed.failure()) {
            case OzonFailure.Refused refused -> failed(CommandFailure.of(refused));
            case OzonFailure.Missing missing -> failed(CommandFailure.of(missing));
            case OzonFailure.Gone gone -> failed(CommandFailure.of(gone));
            case OzonFailure.Throttled throttled -> untold(throttled);
            case OzonFailure.NotYet notYet -> untold(notYet);
            case OzonFailure.Unavailable unavailable -> untold(unavailable);
            case OzonFailure.Unreadable unreadable -> untold(unreadable);
          };
    };
  }

  /** What Ozon took is followed until it tells, whatever stands in between. */
  static <I, P> Advance ofFollow(CommandKind<I, P> kind, OzonAnswer<Move<P>> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<Move<P>> ok -> ofMove(kind, ok.value());
      case OzonAnswer.Failed<Move<P>> failed -> untold(failed.failure());
    };
  }

  /** A write without an answer that can be read may have been done. */
  static <I, P> Advance ofWrite(CommandKind<I, P> kind, OzonAnswer<Move<P>> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<Move<P>> ok -> ofMove(kind, ok.value());
      case OzonAnswer.Failed<Move<P>> failed ->
          switch (failed.failure()) {
            case OzonFailure.Refused refused -> failed(CommandFailure.of(refused));
            case OzonFailure.Missing missing -> failed(CommandFailure.of(missing));
            case OzonFailure.Gone gone -> failed(CommandFailure.of(gone));
            case OzonFailure.Throttled throttled -> untold(throttled);
            case OzonFailure.NotYet notYet -> untold(notYet);
            case OzonFailure.Unavailable unavailable ->
                unavailable.sent() ? lost(unavailable.reason()) : untold(unavailable);
            case OzonFailure.Unreadable unreadable -> lost(unreadable.reason());
          };
    };
  }

  static <I, P> Advance ofSettlement(
      CommandKind<I, P> kind, boolean repeatable, OzonAnswer<Settlement<P>> answer) {
    return switch (answer) {
      case OzonAnswer.Failed<Settlement<P>> failed -> untold(failed.failure());
      case OzonAnswer.Ok<Settlement<P>> ok ->
          switch (ok.value()) {
            case Settlement.Clear<P> clear -> ofMove(kind, clear.move());
            case Settlement.NotSeen<P> notSeen ->
                new Advance(
                    new CommandEvent.NotSeen(repeatable),
                    null,
                    null,
                    null,
                    List.of(),
                    "Ozon shows no trace of it",
                    notSeen.otherwise() == null ? null : ofMove(kind, notSeen.otherwise()));
          };
    };
  }

  private static <I, P> Advance ofMove(CommandKind<I, P> kind, Move<P> move) {
    return switch (move) {
      case Move.Next<P> next ->
          new Advance(
              new CommandEvent.Moved(
                  next.stage(), kind.stages().get(next.stage()) instanceof Stage.Follow),
              next.progress(),
              null,
              null,
              List.of(),
              null,
              null);
      case Move.Again<P> again ->
          new Advance(
              new CommandEvent.PutOff(again.delay(), true),
              again.progress(),
              null,
              null,
              List.of(),
              again.reason(),
              null);
      case Move.Done<P> done ->
          new Advance(
              new CommandEvent.Finished(), null, done.outcome(), null, done.reread(), null, null);
      case Move.Failed<P> failed -> failed(failed.failure());
    };
  }

  private static Advance failed(CommandFailure failure) {
    return new Advance(new CommandEvent.Refused(), null, null, failure, List.of(), null, null);
  }

  private static Advance untold(OzonFailure failure) {
    Duration delay =
        switch (failure) {
          case OzonFailure.Throttled throttled -> throttled.retryAfter();
          case OzonFailure.NotYet notYet -> notYet.retryAfter();
          case OzonFailure.Refused refused -> null;
          case OzonFailure.Missing missing -> null;
          case OzonFailure.Unavailable unavailable -> null;
          case OzonFailure.Unreadable unreadable -> null;
          case OzonFailure.Gone gone -> null;
        };
    boolean asked = failure instanceof OzonFailure.NotYet || failure instanceof OzonFailure.Missing;
    return plain(new CommandEvent.PutOff(delay, asked), failure.reason());
  }

  private static Advance plain(CommandEvent event, @Nullable String reason) {
    return new Advance(event, null, null, null, List.of(), reason, null);
  }
}
