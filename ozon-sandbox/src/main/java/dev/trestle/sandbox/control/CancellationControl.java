package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.cancellation.CancellationLife;
import dev.trestle.sandbox.cancellation.CancellationShape;
import dev.trestle.sandbox.cancellation.CancellationWish;
import dev.trestle.sandbox.posting.Canceller;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Applies for the cancellation of postings, as buyers would, and shows the applications. */
public final class CancellationControl implements ControlArea {

  private static final String CANCELLATIONS = "/control/sellers/{seller}/cancellations";
  private static final List<String> INITIATORS =
      List.of("OZON", "SELLER", "CLIENT", "SYSTEM", "DELIVERY");

  private final SellersByPath sellers;
  private final CancellationLife life;

  public CancellationControl(SellersByPath sellers, CancellationLife life) {
    this.sellers = sellers;
    this.life = life;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", CANCELLATIONS, this::apply), new Route("GET", CANCELLATIONS, this::list));
  }

  private Reply apply(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body =
        call.body(List.of("posting_number", "initiator", "reason_id", "reason", "message"));
    String initiator = body.text("initiator").orElse("CLIENT");
    if (!INITIATORS.contains(initiator)) {
      throw body.wrong("initiator", "must be one of " + String.join(", ", INITIATORS));
    }
    var wish =
        new CancellationWish(
            sellers.rfbsPosting(seller, body),
            Canceller.valueOf(initiator),
            body.integer("reason_id").orElse(CancellationWish.BUYER_CANCELLED),
            body.text("reason").orElse(CancellationWish.BUYER_CANCELLED_TEXT),
            body.text("message").orElse(""));
    return Reply.of(201, CancellationShape.v2(life.apply(seller, wish)));
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    json.putArray("cancellations")
        .addAll(life.all(sellers.seller(call)).stream().map(CancellationShape::v2).toList());
    return Reply.ok(json);
  }
}
