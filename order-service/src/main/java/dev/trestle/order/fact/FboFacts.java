package dev.trestle.order.fact;

import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.ozon.fbo.FboPosting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of Ozon's FBO methods becomes published facts: as {@link FbsFacts}, but they tell
 * less. Of a cancellation they tell the number of its reason alone.
 */
public final class FboFacts {

  private static final String CANCELLED = "cancelled";

  private FboFacts() {}

  /** What is known after the answer. */
  public static PostingSnapshot onto(PostingSnapshot known, FboPosting answer) {
    PostingDraft draft = new PostingDraft(known);
    draft.scheme = Scheme.FBO;
    draft.orderId = answer.orderId();
    draft.orderNumber = PostingFacts.either(answer.orderNumber(), known.orderNumber());
    draft.status = answer.status();
    draft.substatus = answer.substatus();
    draft.inProcessAt = answer.dates().inProcessAt();
    draft.factDeliveryDate =
        PostingFacts.either(answer.dates().factDeliveryDate(), known.factDeliveryDate());
    analytics(draft, answer);
    List<PostingSnapshot.Line> lines = answer.products().stream().map(FboFacts::line).toList();
    draft.products = PostingFacts.inKnownOrder(known.products(), lines);
    draft.cancellation = cancellation(known.cancellation(), answer);
    draft.detailed = true;
    return draft.done();
  }

  /** Told only where it was asked for; the window not even by every method that was asked. */
  private static void analytics(PostingDraft draft, FboPosting answer) {
    FboPosting.Warehouse told = answer.warehouse();
    if (told != null) {
      draft.warehouseId = PostingFacts.either(told.id(), draft.warehouseId);
      draft.legalBuyer = PostingFacts.either(told.legal(), draft.legalBuyer);
      draft.deliveryWindow =
          PostingFacts.either(
              PostingFacts.window(told.deliveryBegin(), told.deliveryEnd()), draft.deliveryWindow);
    }
    if (answer.legalInfo() != null) {
      draft.legalBuyer = true;
    }
  }

  private static PostingSnapshot.Line line(FboPosting.Product product) {
    return new PostingSnapshot.Line(
        product.sku(), product.offerId(), product.name(), product.quantity(), product.price());
  }

  /** A push may have told the reason in words; they stay while it is the same reason. */
  private static PostingSnapshot.@Nullable Cancellation cancellation(
      PostingSnapshot.@Nullable Cancellation known, FboPosting answer) {
    Long reason = answer.cancelReasonId();
    if (reason == null) {
      return CANCELLED.equals(answer.status()) ? known : null;
    }
    return known != null && reason.equals(known.cancelReasonId())
        ? known
        : new PostingSnapshot.Cancellation(reason, null, null, null, null, null);
  }
}
