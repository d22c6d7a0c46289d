package dev.trestle.order.fact;

import static java.util.Objects.requireNonNullElse;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.PostingPacking;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.Requirements;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer of Ozon's FBS methods becomes published facts. It replaces what was known, but what
 * the method that answered never tells stays: a posting that is read singly and by lists in turn
 * must not change with every read.
 */
public final class FbsFacts {

  private FbsFacts() {}

  /** What is known after the answer. */
  public static PostingSnapshot onto(PostingSnapshot known, OzonPosting answer) {
    PostingDraft draft = new PostingDraft(known);
    OzonPosting.Delivery delivery = answer.delivery();
    draft.scheme = Scheme.ofSeller(delivery.schema(), known.scheme(), delivery.integrationType());
    draft.orderId = answer.orderId();
    draft.orderNumber = PostingFacts.either(answer.orderNumber(), known.orderNumber());
    draft.relations = relations(known.relations(), answer.relations());
    draft.status = answer.status();
    draft.substatus = answer.substatus();
    dates(draft, answer.dates());
    draft.trackingNumber = delivery.trackingNumber();
    draft.tplIntegrationType = delivery.integrationType();
    deliveryMethod(draft, delivery.method());
    draft.express = delivery.express();
    buyer(draft, answer.details());
    draft.products =
        PostingFacts.inKnownOrder(
            known.products(), answer.products().stream().map(FbsFacts::line).toList());
    draft.packing = packing(answer.packing());
    draft.tariffication = TarifficationFacts.of(answer.tariffication());
    draft.availableActions = answer.availableActions().stream().sorted().toList();
    draft.cancellation = cancellation(answer.cancellation());
    draft.detailed = true;
    return draft.done();
  }

  /** Lists never tell the day it was given to the buyer. */
  private static void dates(PostingDraft draft, OzonPosting.Dates dates) {
    draft.inProcessAt = dates.inProcessAt();
    draft.shipmentDate = dates.shipmentDate();
    draft.shipmentDateWithoutDelay = dates.shipmentDateWithoutDelay();
    draft.deliveringDate = dates.deliveringDate();
    draft.factDeliveryDate = PostingFacts.either(dates.factDeliveryDate(), draft.factDeliveryDate);
  }

  private static void deliveryMethod(
      PostingDraft draft, OzonPosting.@Nullable DeliveryMethod method) {
    draft.deliveryMethod =
        method == null
            ? null
            : new PostingSnapshot.DeliveryMethod(method.id(), method.name(), method.tplProvider());
    if (method != null && method.warehouseId() != null) {
      draft.warehouseId = method.warehouseId();
    }
  }

  /** Told only where it was asked for. */
  private static void buyer(PostingDraft draft, OzonPosting.Details details) {
    OzonPosting.Analytics analytics = details.analytics();
    if (analytics != null) {
      draft.legalBuyer = PostingFacts.either(analytics.legal(), draft.legalBuyer);
      draft.deliveryWindow =
          PostingFacts.window(analytics.deliveryBegin(), analytics.deliveryEnd());
    }
    if (details.legalInfo() != null) {
      draft.legalBuyer = true;
    }
  }

  private static PostingSnapshot.Line line(OzonPosting.Product product) {
    return new PostingSnapshot.Line(
        product.sku(), product.offerId(), product.name(), product.quantity(), product.price());
  }

  /** Lists do not tell the related, and Ozon tells "none" and "not told" alike. */
  private static PostingSnapshot.@Nullable Relations relations(
      PostingSnapshot.@Nullable Relations known, OzonPosting.Relations told) {
    PostingSnapshot.Relations before =
        requireNonNullElse(known, new PostingSnapshot.Relations(null, List.of()));
    PostingNumber parent = PostingFacts.either(told.parent(), before.parentPostingNumber());
    List<PostingNumber> related =
        told.related().isEmpty()
            ? before.relatedPostingNumbers()
            : told.related().stream().distinct().sorted().toList();
    return parent == null && related.isEmpty()
        ? null
        : new PostingSnapshot.Relations(parent, related);
  }

  private static PostingPacking packing(Packing told) {
    Requirements needed = told.requirements();
    return new PostingPacking(
        told.multibox(),
        told.boxes(),
        new PostingPacking.Requirements(
            sorted(needed.gtd()),
            sorted(needed.country()),
            sorted(needed.changeCountry()),
            sorted(needed.mandatoryMark()),
            sorted(needed.jwUin()),
            sorted(needed.rnpt()),
            sorted(needed.imei()),
            sorted(needed.weight())));
  }

  private static List<Sku> sorted(Collection<Sku> skus) {
    return skus.stream().sorted(Comparator.comparing(Sku::value)).toList();
  }

  private static PostingSnapshot.@Nullable Cancellation cancellation(
      OzonPosting.@Nullable Cancellation told) {
    return told == null
        ? null
        : new PostingSnapshot.Cancellation(
            told.reasonId(),
            told.reason(),
            told.type(),
            told.initiator(),
            told.afterShip(),
            told.affectsRating());
  }
}
