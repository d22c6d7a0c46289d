package dev.trestle.sandbox.carriage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The acts: how far their papers are, the papers themselves, and what is in them. */
final class ActMethods {

  private static final Validation LIST = new Validation("PostingFBSActListRequest");

  private final CarriageShelf shelf;
  private final LoadingBay bay;
  private final CarriageShapes shapes;
  private final Clock clock;

  ActMethods(CarriageShelf shelf, LoadingBay bay, CarriageShapes shapes, Clock clock) {
    this.shelf = shelf;
    this.bay = bay;
    this.shapes = shapes;
    this.clock = clock;
  }

  Map<String, OzonMethod> byPath() {
    Map<String, OzonMethod> methods = new HashMap<>();
    methods.put("/v2/posting/fbs/act/check-status", this::check);
    methods.put("/v2/posting/fbs/digital/act/check-status", this::checkDigital);
    methods.put("/v2/posting/fbs/act/get-barcode", this::barcode);
    methods.put("/v2/posting/fbs/act/get-barcode/text", this::barcodeText);
    methods.put("/v2/posting/fbs/act/get-pdf", this::act);
    methods.put("/v2/posting/fbs/digital/act/get-pdf", this::digitalAct);
    methods.put("/v2/posting/fbs/act/get-container-labels", this::containerLabels);
    methods.put("/v2/posting/fbs/act/list", this::list);
    methods.put("/v2/posting/fbs/act/get-postings", this::postings);
    return methods;
  }

  private Reply check(SellerId seller, ProtoObject request) {
    Carriage carriage = carriage(seller, request);
    String status =
        switch (carriage.stage()) {
          case NEW -> throw CarriageError.WRONG_CARRIAGE_STATUS.refusal();
          case FORMED -> carriage.papersReady(clock.instant()) ? "ready" : "in_process";
          case CANCELLED -> "cancelled";
        };
    return Reply.ok(Json.object().set("result", shapes.actStatus(seller, carriage, status)));
  }

  private Reply checkDigital(SellerId seller, ProtoObject request) {
    Carriage carriage = carriage(seller, request);
    return Reply.ok(
        Json.object()
            .put("id", carriage.id())
            .put("status", CarriageShapes.documentStatus(carriage, clock.instant())));
  }

  private Reply barcode(SellerId seller, ProtoObject request) {
    return Reply.file("image/png", Papers.barcode(finished(seller, request)));
  }

  private Reply barcodeText(SellerId seller, ProtoObject request) {
    String text = Papers.barcodeText(finished(seller, request));
    return Reply.ok(Json.object().put("result", text));
  }

  private Reply act(SellerId seller, ProtoObject request) {
    return Reply.file("application/pdf", Papers.act(finished(seller, request)));
  }

  /** Only the shipping list and the waybill exist here: nothing is ever missing or too much. */
  private Reply digitalAct(SellerId seller, ProtoObject request) {
    String type = request.text("doc_type");
    new Validation("PostingFBSGetDigitalActRequest")
        .require(
            Set.of("", "act_of_acceptance", "waybill").contains(type),
            "DocType",
            "value must be in list [act_of_acceptance waybill]");
    return act(seller, request);
  }

  private Reply containerLabels(SellerId seller, ProtoObject request) {
    return Reply.file("application/pdf", Papers.containerLabels(finished(seller, request)));
  }

  private Reply list(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, 50);
    ProtoObject filter = request.object("filter");
    LocalDate from = day(filter, "date_from", "DateFrom");
    LocalDate to = day(filter, "date_to", "DateTo");
    String integration = filter.text("integration_type");
    Set<String> statuses = Set.copyOf(filter.texts("status"));
    ArrayNode result = Json.array();
    shelf.all(seller).reversed().stream()
        .filter(carriage -> !created(carriage).isBefore(from) && !created(carriage).isAfter(to))
        .filter(any -> integration.isEmpty() || integration.equals(CarriageShapes.INTEGRATION))
        .filter(c -> statuses.isEmpty() || statuses.contains(bay.status(seller, c)))
        .limit(limit)
        .forEach(carriage ->
            result.add(
                shapes.act(seller, carriage, methodName(seller, carriage), clock.instant())));
    return Reply.ok(Json.object().set("result", result));
  }

  private static LocalDate day(ProtoObject filter, String field, String name) {
    String text = filter.text(field);
    LIST.require(!text.isEmpty(), "Filter." + name, "value length must be at least 1 runes");
    return Departure.day(field, text, LocalDate.EPOCH);
  }

  private static LocalDate created(Carriage carriage) {
    return carriage.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private String methodName(SellerId seller, Carriage carriage) {
    return bay.inside(seller, carriage).stream()
        .findFirst()
        .map(posting -> posting.shipment().warehouse().deliveryMethod())
        .orElse("");
  }

  private Reply postings(SellerId seller, ProtoObject request) {
    Carriage carriage = carriage(seller, request);
    ArrayNode result = Json.array();
    for (Posting posting : bay.inside(seller, carriage)) {
      result.add(CarriageShapes.posting(carriage, posting));
    }
    return Reply.ok(Json.object().set("result", result));
  }

  private Carriage carriage(SellerId seller, ProtoObject request) {
    return shelf.get(seller, request.integer("id"));
  }

  private Carriage finished(SellerId seller, ProtoObject request) {
    Carriage carriage = carriage(seller, request);
    if (!carriage.papersReady(clock.instant())) {
      throw CarriageError.WRONG_CARRIAGE_STATUS.refusal();
    }
    return carriage;
  }
}
