package dev.trestle.sandbox.cancellation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Ozon's methods of conditional cancellations: v2, and v1, which went in September 2025. */
public final class CancellationMethods {

  private static final String V1 = "/v1/conditional-cancellation/";
  private static final String V2 = "/v2/conditional-cancellation/";
  private static final Validation LIST = new Validation("GetConditionalCancellationListV2Request");

  private final CancellationLife life;

  public CancellationMethods(CancellationLife life) {
    this.life = life;
  }

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        V2 + "list", this::listAfterId,
        V2 + "approve", this::approve,
        V2 + "reject", this::reject,
        V1 + "list", this::listByOffset,
        V1 + "get", this::get,
        V1 + "approve", this::approve,
        V1 + "reject", this::reject);
  }

  /** A short page is the end mark; {@code counter} only when asked for. */
  private Reply listAfterId(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, 500);
    Predicate<ConditionalCancellation> filter = filter(request);
    List<ConditionalCancellation> page =
        life.after(seller, request.integer("last_id")).stream()
            .filter(filter)
            .limit(limit)
            .toList();
    ObjectNode json = Json.object();
    json.putArray("result").addAll(page.stream().map(CancellationShape::v2).toList());
    json.put("last_id", page.isEmpty() ? 0 : page.getLast().id());
    if (request.object("with").flag("counter")) {
      json.put("counter", life.all(seller).stream().filter(filter).count());
    }
    return Reply.ok(json);
  }

  private Reply listByOffset(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    long offset = request.integer("offset");
    LIST.range("Limit", limit, 1, 500);
    LIST.require(offset >= 0, "Offset", "value must be greater than or equal to 0");
    List<ConditionalCancellation> found =
        life.all(seller).stream().filter(filter(request)).toList();
    ObjectNode json = Json.object();
    json.putArray("result")
        .addAll(found.stream().skip(offset).limit(limit).map(CancellationShape::v1).toList());
    json.put("total", found.size());
    if (request.object("with").flag("counters")) {
      json.set("counters", counters(life.all(seller)));
    }
    return Reply.ok(json);
  }

  private static ObjectNode counters(List<ConditionalCancellation> all) {
    return Json.object()
        .put("on_approval", count(all, CancellationState.ON_APPROVAL))
        .put("approved", count(all, CancellationState.APPROVED))
        .put("rejected", count(all, CancellationState.REJECTED));
  }

  private static long count(List<ConditionalCancellation> all, CancellationState state) {
    return all.stream().filter(application -> application.state() == state).count();
  }

  private static Predicate<ConditionalCancellation> filter(ProtoObject request) {
    ProtoObject filters = request.object("filters");
    List<String> initiators = filters.texts("cancellation_initiator");
    List<String> postings = filters.texts("posting_number");
    String state = filters.text("state");
    return application ->
        (initiators.isEmpty() || initiators.contains(application.wish().initiator().name()))
            && (postings.isEmpty() || postings.contains(application.wish().posting().number()))
            && (state.isEmpty() || state.equals("ALL") || state.equals(application.state().name()));
  }

  private Reply get(SellerId seller, ProtoObject request) {
    ConditionalCancellation found =
        life.find(seller, request.integer("cancellation_id"))
            .orElseThrow(() -> OzonErrors.notFound("cancellation not found"));
    return Reply.ok(Json.object().set("result", CancellationShape.v1(found)));
  }

  private Reply approve(SellerId seller, ProtoObject request) {
    life.approve(seller, request.integer("cancellation_id"), request.text("comment"));
    return Reply.ok(Json.object());
  }

  private Reply reject(SellerId seller, ProtoObject request) {
    life.reject(seller, request.integer("cancellation_id"), request.text("comment"));
    return Reply.ok(Json.object());
  }
}
