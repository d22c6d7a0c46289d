package dev.trestle.order.posting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ozon's two vocabularies: push states and REST statuses, and how far along each status is. Source:
 * table of states in the push chapter of Ozon's reference. Both lists are open.
 */
final class PostingStatus {

  static final String CANCELLED = "cancelled";
  static final String PUSHED_CANCELLED = "posting_canceled";

  /** {@code posting_created} is two statuses, so as a status it is unknown. */
  private static final Map<String, List<String>> BY_PUSH_STATE =
      Map.ofEntries(
          Map.entry("posting_acceptance_in_progress", List.of("acceptance_in_progress")),
          Map.entry("posting_created", List.of("awaiting_approve", "awaiting_packaging")),
          Map.entry("posting_awaiting_registration", List.of("awaiting_registration")),
          Map.entry("posting_transferring_to_delivery", List.of("awaiting_deliver")),
          Map.entry("posting_in_carriage", List.of("awaiting_deliver")),
          Map.entry("posting_not_in_carriage", List.of("awaiting_deliver")),
          Map.entry("posting_in_arbitration", List.of("arbitration")),
          Map.entry("posting_in_client_arbitration", List.of("client_arbitration")),
          Map.entry("posting_on_way_to_city", List.of("delivering")),
          Map.entry("posting_transferred_to_courier_service", List.of("delivering")),
          Map.entry("posting_in_courier_service", List.of("delivering")),
          Map.entry("posting_on_way_to_pickup_point", List.of("delivering")),
          Map.entry("posting_in_pickup_point", List.of("delivering")),
          Map.entry("posting_conditionally_delivered", List.of("delivering")),
          Map.entry("posting_driver_pick_up", List.of("driver_pickup")),
          Map.entry("posting_delivered", List.of("delivered")),
          Map.entry("posting_received", List.of("delivered")),
          Map.entry(PUSHED_CANCELLED, List.of(CANCELLED)),
          Map.entry("posting_not_in_sort_center", List.of("not_accepted")));

  /** States that FBO postings alone have; going back to Ozon's warehouse is still delivering. */
  private static final Map<String, List<String>> BY_PUSH_STATE_OF_FBO =
      Map.of(
          "posting_packing", List.of("awaiting_packaging"),
          "posting_returned_to_warehouse", List.of("delivering"));

  private static final Map<String, Integer> PROGRESS =
      Map.ofEntries(
          Map.entry("awaiting_registration", 0),
          Map.entry("acceptance_in_progress", 1),
          Map.entry("awaiting_approve", 2),
          Map.entry("awaiting_packaging", 3),
          Map.entry("awaiting_deliver", 4),
          Map.entry("driver_pickup", 5),
          Map.entry("not_accepted", 5),
          Map.entry("delivering", 6),
          Map.entry("arbitration", 7),
          Map.entry("client_arbitration", 7),
          Map.entry("delivered", 8),
          Map.entry(CANCELLED, 8));

  private PostingStatus() {}

  /** The one REST status that a push state stands for; empty where it is none or several. */
  static Optional<String> ofPushState(String state, @Nullable String scheme) {
    List<String> statuses = statuses(state, scheme);
    return statuses.size() == 1 ? Optional.of(statuses.getFirst()) : Optional.empty();
  }

  /** Whether a status that Ozon answered lies before a state that a push already reported. */
  static boolean isBehind(String status, @Nullable String pushState, @Nullable String scheme) {
    Integer read = PROGRESS.get(status);
    List<String> pushed = pushState == null ? List.of() : statuses(pushState, scheme);
    if (read == null || pushed.isEmpty()) {
      return false;
    }
    return pushed.stream().allMatch(each -> read < PROGRESS.getOrDefault(each, -1));
  }

  /** Whether one push state lies behind another, where both stand for a status. */
  static boolean isAhead(String state, @Nullable String other, @Nullable String scheme) {
    return other != null
        && ofPushState(other, scheme).map(status -> isBehind(status, state, scheme)).orElse(false);
  }

  private static List<String> statuses(String state, @Nullable String scheme) {
    List<String> statuses = BY_PUSH_STATE.getOrDefault(state, List.of());
    return Scheme.FBO.equals(scheme)
        ? BY_PUSH_STATE_OF_FBO.getOrDefault(state, statuses)
        : statuses;
  }
}
