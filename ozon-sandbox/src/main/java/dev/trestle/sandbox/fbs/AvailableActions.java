package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.posting.IntegrationFlow;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the cabinet would offer now (reference, {@code available_actions}: the words are Ozon's).
 */
final class AvailableActions {

  private static final Map<PostingState, List<String>> FORMING =
      Map.of(
          PostingState.AWAITING_PACKAGING,
              List.of("cancel", "product_cancel", "ship", "ship_async"),
          PostingState.SHIP_FAILED, List.of("cancel", "product_cancel", "ship_async_retry"),
          PostingState.BEING_PACKED, List.of("ship_async_in_process"));

  private static final List<String> PACKED =
      List.of("cancel", "label_download", "label_download_big", "label_download_small");

  private AvailableActions() {}

  static List<String> of(Posting posting) {
    List<String> actions = new ArrayList<>(ofState(posting.state()));
    if (posting.state() == PostingState.AWAITING_PACKAGING && needsInformation(posting)) {
      actions.add("ship_with_additional_info");
    }
    if (posting.products().stream().anyMatch(p -> p.requires(Requirement.WEIGHT))) {
      actions.add("has_weight_products");
    }
    if (posting.scheme() == Scheme.RFBS && posting.traits().flow().toldBySeller()) {
      actions.addAll(toldBySeller(posting));
    }
    return actions;
  }

  private static List<String> ofState(PostingState state) {
    return state.ready() ? PACKED : FORMING.getOrDefault(state, List.of());
  }

  private static boolean needsInformation(Posting posting) {
    return posting.products().stream().anyMatch(product -> !product.requirements().isEmpty());
  }

  private static List<String> toldBySeller(Posting posting) {
    PostingState state = posting.state();
    List<String> actions = new ArrayList<>();
    if (state.forming() || state.ready()) {
      actions.add("set_cutoff");
    }
    if (state.ready() || state == PostingState.ON_WAY_TO_CITY) {
      actions.add("set_track_number");
    }
    if (posting.traits().flow() == IntegrationFlow.NON_INTEGRATED && !state.done()) {
      actions.add("set_timeslot");
    }
    if (state.ready()) {
      actions.add("non_int_delivering");
    } else if (state == PostingState.ON_WAY_TO_CITY) {
      actions.addAll(List.of("non_int_last_mile", "non_int_delivered", "cancel"));
    } else if (state == PostingState.IN_COURIER_SERVICE) {
      actions.addAll(List.of("non_int_delivered", "cancel"));
    }
    return actions;
  }
}
