package dev.trestle.order.fact;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.PostingPacking;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.order.PostingTariffication;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot being changed: a copy of the known one, on which single facts are set. */
final class PostingDraft {

  private final PostingNumber number;
  private final SellerId seller;
  @Nullable String scheme;
  @Nullable Long orderId;
  @Nullable String orderNumber;
  PostingSnapshot.@Nullable Relations relations;
  @Nullable String status;
  @Nullable String substatus;
  @Nullable Instant inProcessAt;
  @Nullable Instant shipmentDate;
  @Nullable Instant shipmentDateWithoutDelay;
  @Nullable Instant deliveringDate;
  @Nullable Instant factDeliveryDate;
  PostingSnapshot.@Nullable DeliveryWindow deliveryWindow;
  @Nullable String trackingNumber;
  @Nullable String tplIntegrationType;
  @Nullable Long warehouseId;
  PostingSnapshot.@Nullable DeliveryMethod deliveryMethod;
  @Nullable Boolean express;
  @Nullable Boolean legalBuyer;
  List<PostingSnapshot.Line> products = List.of();
  @Nullable PostingPacking packing;
  @Nullable PostingTariffication tariffication;
  @Nullable List<String> availableActions;
  PostingSnapshot.@Nullable Cancellation cancellation;
  boolean detailed;

  /** Nothing is known but whose it is. */
  PostingDraft(PostingNumber number, SellerId seller) {
    this.number = number;
    this.seller = seller;
  }

  PostingDraft(PostingSnapshot known) {
    this(known.postingNumber(), known.sellerId());
    scheme = known.scheme();
    orderId = known.orderId();
    orderNumber = known.orderNumber();
    relations = known.relations();
    status = known.status();
    substatus = known.substatus();
    inProcessAt = known.inProcessAt();
    shipmentDate = known.shipmentDate();
    shipmentDateWithoutDelay = known.shipmentDateWithoutDelay();
    deliveringDate = known.deliveringDate();
    factDeliveryDate = known.factDeliveryDate();
    deliveryWindow = known.deliveryWindow();
    trackingNumber = known.trackingNumber();
    tplIntegrationType = known.tplIntegrationType();
    warehouseId = known.warehouseId();
    deliveryMethod = known.deliveryMethod();
    express = known.isExpress();
    legalBuyer = known.legalBuyer();
    products = known.products();
    packing = known.packing();
    tariffication = known.tariffication();
    availableActions = known.availableActions();
    cancellation = known.cancellation();
    detailed = known.detailed();
  }

  PostingSnapshot done() {
    return new PostingSnapshot(
        number,
        seller,
        scheme,
        orderId,
        orderNumber,
        relations,
        status,
        substatus,
        inProcessAt,
        shipmentDate,
        shipmentDateWithoutDelay,
        deliveringDate,
        factDeliveryDate,
        deliveryWindow,
        trackingNumber,
        tplIntegrationType,
        warehouseId,
        deliveryMethod,
        express,
        legalBuyer,
        products,
        packing,
        tariffication,
        availableActions,
        cancellation,
        detailed);
  }
}
