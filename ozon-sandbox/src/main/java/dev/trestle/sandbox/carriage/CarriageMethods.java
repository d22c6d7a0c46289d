package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Map;

/**
 * The methods that create and change a carriage, and the older act/create that does all at once.
 */
final class CarriageMethods {

  private static final Validation ACT = new Validation("PostingFBSActCreateRequest");
  private static final Validation APPROVE = new Validation("CarriageApproveRequest");
  private static final String DAY = "departure_date";

  private final Carriages carriages;
  private final CarriageShelf shelf;
  private final LoadingBay bay;
  private final CarriageShapes shapes;
  private final ArrivalPasses passes;

  CarriageMethods(
      Carriages carriages,
      CarriageShelf shelf,
      LoadingBay bay,
      CarriageShapes shapes,
      ArrivalPasses passes) {
    this.carriages = carriages;
    this.shelf = shelf;
    this.bay = bay;
    this.shapes = shapes;
    this.passes = passes;
  }

  Map<String, OzonMethod> byPath() {
    return Map.of(
        "/v1/carriage/create", this::create,
        "/v1/carriage/approve", this::approve,
        "/v1/carriage/set-postings", this::setPostings,
        "/v1/carriage/cancel", this::cancel,
        "/v1/carriage/get", this::get,
        "/v2/posting/fbs/act/create", this::createAct);
  }

  private Reply create(SellerId seller, ProtoObject request) {
    request.flag("all_blr_traceable");
    Carriage carriage = carriages.create(seller, departure(request));
    return Reply.ok(Json.object().put("carriage_id", carriage.id()));
  }

  private Departure departure(ProtoObject request) {
    return new Departure(
        request.integer("delivery_method_id"),
        Departure.day(DAY, request.text(DAY), carriages.today()));
  }

  private Reply approve(SellerId seller, ProtoObject request) {
    carriages.approve(seller, request.integer("carriage_id"), containers(APPROVE, request));
    return Reply.ok(Json.object());
  }

  private static int containers(Validation validation, ProtoObject request) {
    long containers = request.integer("containers_count");
    validation.range("ContainersCount", containers, 0, 1000);
    return (int) containers;
  }

  /** Creates and approves; it cannot be approved again nor its postings changed. */
  private Reply createAct(SellerId seller, ProtoObject request) {
    ACT.require(
        request.integer("delivery_method_id") > 0,
        "DeliveryMethodId",
        "value must be greater than 0");
    int containers = containers(ACT, request);
    Carriage carriage = carriages.create(seller, departure(request));
    carriages.approve(seller, carriage.id(), containers);
    return Reply.ok(Json.object().set("result", Json.object().put("id", carriage.id())));
  }

  private Reply setPostings(SellerId seller, ProtoObject request) {
    List<String> numbers = request.texts("posting_numbers");
    new Validation("SetPostingsRequest")
        .require(!numbers.isEmpty(), "PostingNumbers", "value must contain at least 1 item(s)");
    ObjectNode json = Json.object();
    ArrayNode result = json.putArray("result");
    carriages
        .compose(seller, request.integer("carriage_id"), numbers)
        .forEach((number, obstacle) ->
            result
                .addObject()
                .put("error", obstacle.map(CarriageError::text).orElse(""))
                .put("posting_number", number)
                .put("result", obstacle.isEmpty()));
    return Reply.ok(json);
  }

  private Reply cancel(SellerId seller, ProtoObject request) {
    long id = request.integer("carriage_id");
    boolean cancelled = carriages.cancel(seller, id);
    return Reply.ok(
        Json.object()
            .put("error", cancelled ? "" : "the carriage was handed over")
            .put("carriage_status", bay.status(seller, shelf.get(seller, id))));
  }

  private Reply get(SellerId seller, ProtoObject request) {
    Carriage carriage = shelf.get(seller, request.integer("carriage_id"));
    ObjectNode json = shapes.detail(seller, carriage);
    ArrayNode ids = json.putArray("arrival_pass_ids");
    passes.of(seller, carriage.id()).forEach(pass -> ids.add(Long.toString(pass.id())));
    return Reply.ok(json);
  }
}
