package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.rfbsreturn.RfbsLife;
import dev.trestle.sandbox.rfbsreturn.RfbsReturn;
import dev.trestle.sandbox.rfbsreturn.RfbsShape;
import dev.trestle.sandbox.rfbsreturn.RfbsState;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Creates return requests of rFBS buyers, moves them as the buyer or Ozon would, shows them. */
public final class RfbsReturnControl implements ControlArea {

  private static final String RETURNS = "/control/sellers/{seller}/rfbs-returns";

  private final SellersByPath sellers;
  private final RfbsLife life;

  public RfbsReturnControl(SellersByPath sellers, RfbsLife life) {
    this.sellers = sellers;
    this.life = life;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", RETURNS, this::create),
        new Route("GET", RETURNS, this::list),
        new Route("POST", RETURNS + "/{id}/state", this::become));
  }

  private Reply create(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("posting_number", "sku", "quantity", "comment"));
    Posting posting = sellers.rfbsPosting(seller, body);
    String comment = body.text("comment").orElse("Тестовый комментарий покупателя");
    RfbsReturn request =
        life.create(seller, posting, ReturnControl.product(posting, body), comment);
    return Reply.of(201, RfbsShape.truth(request));
  }

  private Reply become(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("state"));
    String name = body.text("state").orElseThrow(() -> body.wrong("state", "is required"));
    RfbsState next =
        RfbsState.of(name).orElseThrow(() -> body.wrong("state", "unknown state " + name));
    return life.become(seller, SellersByPath.id(call), next)
        .map(request -> Reply.ok(RfbsShape.truth(request)))
        .orElseThrow(() -> ControlErrors.refusal(404, "id", "unknown return"));
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    json.putArray("returns")
        .addAll(life.all(sellers.seller(call)).stream().map(RfbsShape::truth).toList());
    return Reply.ok(json);
  }
}
