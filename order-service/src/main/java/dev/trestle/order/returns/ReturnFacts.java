package dev.trestle.order.returns;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.ReturnKey;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.ReturnSnapshot;
import dev.trestle.ozon.returns.OzonReturn;
import dev.trestle.ozon.returns.RfbsReturn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Ozon's answers become published facts. */
final class ReturnFacts {

  private static final String RFBS = "rfbs";

  private ReturnFacts() {}

  static ReturnSnapshot of(SellerId seller, OzonReturn answer) {
    OzonReturn.Status compensation = answer.compensation();
    return new ReturnSnapshot(
        ReturnKey.of(answer.id().value()),
        seller,
        answer.id().value(),
        answer.scheme() == null ? null : answer.scheme().toLowerCase(Locale.ROOT),
        null,
        answer.postingNumber(),
        answer.orderId(),
        order(answer.orderNumber()),
        answer.type(),
        answer.reason(),
        answer.status().name(),
        answer.status().title(),
        answer.status().changedAt(),
        null,
        null,
        compensation == null ? null : compensation.name(),
        compensation == null ? null : compensation.changedAt(),
        product(answer.product()),
        place(answer.place()),
        place(answer.target()),
        logistic(answer.logistic(), answer.storage()),
        null);
  }

  static ReturnSnapshot of(SellerId seller, RfbsReturn answer) {
    RfbsReturn.Product product = answer.product();
    return new ReturnSnapshot(
        ReturnKey.rfbs(answer.id().value()),
        seller,
        answer.id().value(),
        RFBS,
        answer.number(),
        answer.postingNumber(),
        null,
        order(answer.orderNumber()),
        null,
        null,
        answer.state(),
        answer.title(),
        null,
        answer.group(),
        answer.moneyState(),
        null,
        null,
        new ReturnSnapshot.Product(
            product.sku(), product.offerId(), product.name(), null, product.price()),
        null,
        null,
        null,
        answer.createdAt());
  }

  private static @Nullable OrderNumber order(@Nullable String number) {
    return number == null ? null : new OrderNumber(number);
  }

  private static ReturnSnapshot.Product product(OzonReturn.Product product) {
    return new ReturnSnapshot.Product(
        product.sku(), product.offerId(), product.name(), product.quantity(), product.price());
  }

  private static ReturnSnapshot.@Nullable Place place(OzonReturn.@Nullable Place place) {
    return place == null
        ? null
        : new ReturnSnapshot.Place(place.id(), place.name(), place.address());
  }

  private static ReturnSnapshot.Logistic logistic(
      OzonReturn.Logistic logistic, OzonReturn.Storage storage) {
    return new ReturnSnapshot.Logistic(
        logistic.returnedAt(),
        logistic.technicalAt(),
        logistic.compensatedAt(),
        storage.arrivedAt(),
        storage.chargedFrom(),
        logistic.finalAt(),
        storage.utilizationForecast(),
        logistic.barcode());
  }
}
