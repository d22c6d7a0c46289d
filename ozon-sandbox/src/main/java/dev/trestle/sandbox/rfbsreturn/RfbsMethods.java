package dev.trestle.sandbox.rfbsreturn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Ozon's methods of rFBS return requests, today's and the five that went in August 2026. */
public final class RfbsMethods {

  private static final String V2 = "/v2/returns/rfbs/";
  private static final Validation LIST = new Validation("ReturnsRfbsListRequest");

  private final RfbsLife life;
  private final RfbsDecisions decisions = new RfbsDecisions();

  public RfbsMethods(RfbsLife life) {
    this.life = life;
  }

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        V2 + "list",
        this::list,
        V2 + "get",
        this::get,
        "/v1/returns/rfbs/action/set",
        (seller, body) -> decide(seller, body, decisions.any(body)),
        V2 + "reject",
        this::reject,
        V2 + "compensate",
        (seller, body) -> decide(seller, body, decisions.compensate(body)),
        V2 + "verify",
        (seller, body) -> decide(seller, body, RfbsDecision.of(RfbsAction.VERIFY)),
        V2 + "receive-return",
        (seller, body) -> decide(seller, body, RfbsDecision.of(RfbsAction.RECEIVE)),
        V2 + "return-money",
        (seller, body) -> decide(seller, body, decisions.returnMoney(body)));
  }

  /** A short page is the only end mark. The schema's {@code returns} is one object; ours a list. */
  private Reply list(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, 1000);
    ObjectNode json = Json.object();
    json.putArray("returns")
        .addAll(
            life.after(seller, request.integer("last_id")).stream()
                .filter(filter(request.object("filter")))
                .limit(limit)
                .map(RfbsShape::row)
                .toList());
    return Reply.ok(json);
  }

  private static Predicate<RfbsReturn> filter(ProtoObject filter) {
    String offer = filter.text("offer_id");
    String posting = filter.text("posting_number");
    List<String> groups = filter.texts("group_state");
    Instant from = filter.object("created_at").time("from").orElse(Instant.MIN);
    Instant to = filter.object("created_at").time("to").orElse(Instant.MAX);
    return request ->
        (offer.isEmpty() || offer.equals(request.product().offerId()))
            && (posting.isEmpty() || posting.equals(request.posting().number()))
            && (groups.isEmpty()
                || groups.contains("All")
                || groups.contains(request.state().group()))
            && !request.createdAt().isBefore(from)
            && !request.createdAt().isAfter(to);
  }

  private Reply get(SellerId seller, ProtoObject request) {
    RfbsReturn found = life.get(seller, request.integer("return_id"));
    return Reply.ok(Json.object().set("returns", RfbsShape.detail(found)));
  }

  /** Which of the two rejections it is depends on whether the goods were checked. */
  private Reply reject(SellerId seller, ProtoObject request) {
    RfbsReturn found = life.get(seller, request.integer("return_id"));
    boolean checked = found.state() == RfbsState.RECEIVED_BY_SELLER;
    return decide(
        seller,
        request,
        decisions.reject(request, checked ? RfbsAction.REJECT_CHECKED : RfbsAction.REJECT));
  }

  private Reply decide(SellerId seller, ProtoObject request, RfbsDecision decision) {
    RfbsReturn found = life.get(seller, request.integer("return_id"));
    BigDecimal amount = decision.compensation();
    if (amount != null && amount.compareTo(found.product().price()) > 0) {
      throw OzonErrors.invalid("compensation_amount is above the price");
    }
    life.decide(seller, found.id(), decision);
    return Reply.ok(Json.object());
  }
}
