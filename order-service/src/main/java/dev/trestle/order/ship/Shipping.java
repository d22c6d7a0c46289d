package dev.trestle.order.ship;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.order.carriage.CarriageOrder;
import dev.trestle.order.http.Problem;
import java.util.List;

/** Which way a posting is shipped. */
sealed interface Shipping {

  /** With the carriage of its delivery method. */
  record ByCarriage(CarriageOrder order) implements Shipping {}

  /** By the seller, or whom the seller pays. */
  record BySeller(HandoverOrder order) implements Shipping {}

  /** By what Ozon told of the posting; a problem where it told nothing yet, or ships it itself. */
  static Shipping of(PostingSnapshot posting, ShipRequest request) {
    return switch (posting.scheme()) {
      case "fbs" -> new ByCarriage(carriage(posting, request));
      case "rfbs" -> new BySeller(new HandoverOrder(request.trackingNumber()));
      case "fbo" ->
          throw problem(
              "ozon-ships-it", "Posting " + posting.postingNumber() + " is in Ozon's warehouse");
      case null, default -> throw unknown(posting.postingNumber());
    };
  }

  private static CarriageOrder carriage(PostingSnapshot posting, ShipRequest request) {
    PostingSnapshot.DeliveryMethod method = posting.deliveryMethod();
    Long id = method == null ? null : method.id();
    if (id == null || id <= 0) {
      throw unknown(posting.postingNumber());
    }
    List<PostingNumber> only = request.setPostings() ? List.of(posting.postingNumber()) : List.of();
    return new CarriageOrder(
        id, request.departureDate(), only, request.containers(), posting.postingNumber());
  }

  private static Problem.Raised unknown(PostingNumber number) {
    return problem(
        "not-known-yet",
        "Ozon's details of posting " + number + " are not read yet: try again in a moment");
  }

  private static Problem.Raised problem(String kind, String detail) {
    return new Problem.Raised(
        Problem.of(kind, "The posting cannot be shipped here", 409, detail, null));
  }
}
