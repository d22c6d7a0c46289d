package dev.trestle.order.fact;

import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.DeliveryWindow;
import dev.trestle.contracts.push.FbsPush;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How pushed dates become facts until Ozon's answer confirms them. An emptied date is unknown from
 * then on. These pushes carry no time of their own: one whose old date is not what is known here is
 * late or out of order, and the re-read that it asks for decides.
 */
public final class PushedDates {

  private PushedDates() {}

  /** Another assemble-by time. */
  public static PostingSnapshot cutoff(PostingSnapshot known, FbsPush.CutoffDateChanged push) {
    if (!follows(known.shipmentDate(), push.oldCutoff())) {
      return known;
    }
    PostingDraft draft = new PostingDraft(known);
    draft.shipmentDate = push.newCutoff();
    return draft.done();
  }

  /** Another window promised to the buyer. */
  public static PostingSnapshot delivery(
      PostingSnapshot known, DeliveryWindow before, DeliveryWindow now) {
    if (!follows(known.deliveryWindow(), window(before))) {
      return known;
    }
    PostingDraft draft = new PostingDraft(known);
    draft.deliveryWindow = window(now);
    return draft.done();
  }

  private static <T> boolean follows(@Nullable T known, @Nullable T before) {
    return known == null || before == null || Objects.equals(known, before);
  }

  private static PostingSnapshot.@Nullable DeliveryWindow window(DeliveryWindow pushed) {
    return PostingFacts.window(pushed.begin(), pushed.end());
  }
}
