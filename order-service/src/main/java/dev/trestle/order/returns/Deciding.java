package dev.trestle.order.returns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.ReturnKey;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.returns.RfbsReturn;
import dev.trestle.ozon.returns.RfbsReturnDetail;
import dev.trestle.ozon.returns.RfbsReturnDetail.Action;
import dev.trestle.ozon.returns.RfbsReturnDetail.RejectionReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on an action by what Ozon says of the return request. Pure. */
final class Deciding {

  static final String CHECK = "check";
  static final String ACT = "act";
  static final String FOLLOW = "follow";

  private Deciding() {}

  /**
   * What is known between the stages.
   *
   * @param posting whose list tells of the request
   * @param before Ozon's state before the action
   * @param actionId which action it is
   */
  record Progress(
      @Nullable PostingNumber posting, @Nullable String before, @Nullable Integer actionId) {

    static final Progress NONE = new Progress(null, null, null);
  }

  /** The request as Ozon shows it now. */
  record Outcome(
      ReturnKey returnId,
      @Nullable Integer actionId,
      String status,
      @Nullable String statusTitle,
      @Nullable String moneyStatus) {

    static Outcome of(RfbsReturn request, Progress progress) {
      return new Outcome(
          ReturnKey.rfbs(request.id().value()),
          progress.actionId(),
          request.state(),
          request.title(),
          request.moneyState());
    }
  }

  /** What Ozon would refuse is refused here, with a list of what it takes. */
  static Move<Progress> begin(RfbsReturnDetail detail, ReturnDecision wish) {
    List<Action> meant =
        detail.actions().stream()
            .filter(action ->
                wish.actionId() == null
                    ? wish.verb().means(action)
                    : wish.actionId() == action.id())
            .toList();
    if (meant.isEmpty()) {
      return new Move.Failed<>(unavailable(detail, wish));
    }
    if (meant.size() > 1) {
      return new Move.Failed<>(ambiguous(wish, meant));
    }
    if (wish.verb() == ReturnVerb.REJECT && !isKnown(wish.rejectionReasonId(), detail)) {
      return new Move.Failed<>(withoutReason(detail.rejectionReasons()));
    }
    RfbsReturn request = detail.request();
    return new Move.Next<>(
        ACT, new Progress(request.postingNumber(), request.state(), meant.getFirst().id()));
  }

  private static boolean isKnown(@Nullable Long reason, RfbsReturnDetail detail) {
    return reason != null
        && detail.rejectionReasons().stream().anyMatch(known -> known.id() == reason);
  }

  private static CommandFailure unavailable(RfbsReturnDetail detail, ReturnDecision wish) {
    String wanted =
        wish.actionId() == null ? "An action to " + verb(wish) : "Action " + wish.actionId();
    return new CommandFailure(
        "action-not-available",
        409,
        wanted
            + " is not available for this return now, in state "
            + detail.request().state()
            + "; details list what is",
        null,
        true,
        details("action_id", "available_actions", detail.actions()));
  }

  private static CommandFailure ambiguous(ReturnDecision wish, List<Action> meant) {
    return CommandFailure.unfit(
        "Ozon offers several actions to " + verb(wish) + ": name one by action_id",
        details("action_id", "available_actions", meant));
  }

  private static CommandFailure withoutReason(List<RejectionReason> reasons) {
    return CommandFailure.unfit(
        "rejection_reason_id must be one of the reasons that details list",
        details("rejection_reason_id", "rejection_reasons", reasons));
  }

  /** In the body's own words: which field, and what it may be. */
  private static JsonNode details(String field, String list, List<?> what) {
    return Json.read(Json.write(Map.of("field", field, list, what)), JsonNode.class);
  }

  private static String verb(ReturnDecision wish) {
    return switch (wish.verb()) {
      case ACCEPT -> "accept it";
      case REJECT -> "reject it";
      case COMPENSATE -> "compensate in part";
      case RECEIVED -> "say that the goods were received";
      case REFUND -> "give the money back";
      case OTHER -> "do this";
    };
  }

  /**
   * Whether an action whose answer is lost shows. The buyer and Ozon move requests too: a state
   * that speaks of something else than was decided does not tell.
   */
  static Settlement<Progress> settle(RfbsReturn request, ReturnDecision wish, Progress progress) {
    if (isAsBefore(request, progress)) {
      return new Settlement.NotSeen<>();
    }
    String state = request.state().toLowerCase(Locale.ROOT);
    boolean rejected = state.contains("reject");
    boolean fits = !state.contains("cancel") && rejected == (wish.verb() == ReturnVerb.REJECT);
    return fits
        ? new Settlement.Clear<>(new Move.Next<>(FOLLOW, progress))
        : new Settlement.Clear<>(
            new Move.Failed<>(
                CommandFailure.unsettled(
                    "The answer of Ozon was lost, and the return has gone to "
                        + request.state()
                        + " meanwhile: look before trying again")));
  }

  /** Ozon took it; it is done when the request has moved. Not every other action moves it. */
  static Move<Progress> follow(RfbsReturn request, ReturnDecision wish, Progress progress) {
    return isAsBefore(request, progress) && wish.verb() != ReturnVerb.OTHER
        ? new Move.Again<>(null, "Ozon does not show it yet", progress)
        : new Move.Done<>(Outcome.of(request, progress));
  }

  private static boolean isAsBefore(RfbsReturn request, Progress progress) {
    return request.state().equals(progress.before());
  }
}
