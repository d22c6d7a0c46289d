package dev.trestle.order.cancellation;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.cancellation.CancellationId;
import dev.trestle.ozon.cancellation.ConditionalCancellation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on a decision by what Ozon says of the application. Pure. */
final class Deciding {

  static final String CHECK = "check";
  static final String DECIDE = "decide";
  static final String FOLLOW = "follow";

  private static final String OPEN = "ON_APPROVAL";

  private Deciding() {}

  /** Nothing is kept between the stages. */
  record Progress() {}

  /** The application as Ozon shows it now. */
  record Outcome(
      CancellationId cancellationId,
      PostingNumber postingNumber,
      String status,
      @Nullable Instant decidedAt) {}

  /** An application is decided once. */
  static Move<Progress> begin(ConditionalCancellation application) {
    return application.state().equals(OPEN)
        ? new Move.Next<>(DECIDE, new Progress())
        : new Move.Failed<>(decided(application));
  }

  /** Whether a decision whose answer is lost shows. */
  static Settlement<Progress> settle(ConditionalCancellation application, Choice choice) {
    return application.state().equals(OPEN)
        ? new Settlement.NotSeen<>()
        : new Settlement.Clear<>(follow(application, choice));
  }

  /** It is done when the application shows it; its posting changes with it. */
  static Move<Progress> follow(ConditionalCancellation application, Choice choice) {
    if (application.state().equals(OPEN)) {
      return new Move.Again<>(null, "Ozon does not show it yet", new Progress());
    }
    if (!application.state().equals(choice.state())) {
      return new Move.Failed<>(decided(application));
    }
    Outcome outcome =
        new Outcome(
            application.id(),
            application.postingNumber(),
            application.state(),
            application.decidedAt());
    return Move.Done.unread(outcome, List.of(application.postingNumber()));
  }

  private static CommandFailure decided(ConditionalCancellation application) {
    return CommandFailure.conflict(
        "The application is decided already: " + application.state(), false);
  }
}
