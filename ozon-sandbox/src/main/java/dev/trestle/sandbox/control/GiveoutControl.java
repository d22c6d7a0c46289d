package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.giveout.Giveout;
import dev.trestle.sandbox.giveout.GiveoutDesk;
import dev.trestle.sandbox.giveout.GiveoutStatus;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Opens and completes giveouts of arrived returns, and says whether a seller may have them. */
public final class GiveoutControl implements ControlArea {

  private static final String GIVEOUTS = "/control/sellers/{seller}/giveouts";

  private final SellersByPath sellers;
  private final GiveoutDesk desk;

  public GiveoutControl(SellersByPath sellers, GiveoutDesk desk) {
    this.sellers = sellers;
    this.desk = desk;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", GIVEOUTS, this::enable),
        new Route("POST", GIVEOUTS, this::open),
        new Route("POST", GIVEOUTS + "/{id}/status", this::become));
  }

  private Reply enable(ControlCall call) {
    SellerId seller = sellers.seller(call);
    desk.enable(seller, call.body(List.of("enabled")).flag("enabled", true));
    return Reply.ok(Json.object().put("enabled", desk.enabled(seller)));
  }

  private Reply open(ControlCall call) {
    SellerId seller = sellers.seller(call);
    call.body(List.of());
    return desk.open(seller)
        .map(giveout -> Reply.of(201, answer(giveout)))
        .orElseThrow(
            () -> ControlErrors.refusal(409, null, "no FBS return is in ArrivedAtReturnPlace"));
  }

  private Reply become(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("status"));
    GiveoutStatus next =
        body.text("status")
            .flatMap(GiveoutStatus::of)
            .orElseThrow(
                () -> body.wrong("status", "must be CREATED, APPROVED, COMPLETED or CANCELLED"));
    return desk.become(seller, SellersByPath.id(call), next)
        .map(giveout -> Reply.ok(answer(giveout)))
        .orElseThrow(() -> ControlErrors.refusal(404, "id", "unknown giveout, or it is over"));
  }

  private static ObjectNode answer(Giveout giveout) {
    return Json.object()
        .put("giveout_id", giveout.id())
        .put("status", giveout.status().name())
        .put("articles", giveout.articles().size());
  }
}
