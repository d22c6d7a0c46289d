package dev.trestle.sandbox.giveout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.document.BarcodeImage;
import dev.trestle.sandbox.document.Pdf;
import dev.trestle.sandbox.document.PdfPage;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.returns.Return;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Ozon's methods under {@code /v1/return/giveout/}. */
public final class GiveoutMethods {

  private static final String GIVEOUT = "/v1/return/giveout/";

  /** In points; a slip of some 11 by 5 centimetres. */
  private static final int PAGE_WIDTH = 320;

  private static final int PAGE_HEIGHT = 140;
  private static final Validation LIST = new Validation("GiveoutListRequest");

  private final GiveoutDesk desk;

  public GiveoutMethods(GiveoutDesk desk) {
    this.desk = desk;
  }

  public Map<String, OzonMethod> byPath() {
    return Map.of(
        GIVEOUT + "is-enabled",
            (seller, body) -> Reply.ok(Json.object().put("enabled", desk.enabled(seller))),
        GIVEOUT + "list", this::list,
        GIVEOUT + "info", this::info,
        GIVEOUT + "barcode",
            (seller, body) -> Reply.ok(Json.object().put("barcode", desk.barcode(seller))),
        GIVEOUT + "get-pdf", (seller, body) -> pdf(desk.barcode(seller)),
        GIVEOUT + "get-png", (seller, body) -> png(desk.barcode(seller)),
        GIVEOUT + "barcode-reset", (seller, body) -> png(desk.nextBarcode(seller)));
  }

  /** A short page is the end mark. */
  private Reply list(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    LIST.range("Limit", limit, 1, 500);
    ObjectNode json = Json.object();
    ArrayNode giveouts = json.putArray("giveouts");
    desk.after(seller, request.integer("last_id")).stream()
        .limit(limit)
        .forEach(giveout -> giveouts.add(row(giveout)));
    return Reply.ok(json);
  }

  private static ObjectNode row(Giveout giveout) {
    int total = giveout.articles().size();
    return Json.object()
        .put("approved_articles_count", giveout.approved() ? total : 0)
        .put("created_at", Json.time(giveout.createdAt()))
        .put("giveout_id", giveout.id())
        .put("giveout_status", giveout.status().wire())
        .put("total_articles_count", total)
        .put("warehouse_address", address(giveout))
        .put("warehouse_id", giveout.place().id())
        .put("warehouse_name", giveout.place().name());
  }

  private Reply info(SellerId seller, ProtoObject request) {
    Giveout giveout =
        desk.find(seller, request.integer("giveout_id"))
            .orElseThrow(() -> OzonErrors.notFound("giveout not found"));
    ObjectNode json = Json.object();
    ArrayNode articles = json.putArray("articles");
    for (Return one : giveout.articles()) {
      articles
          .addObject()
          .put("approved", giveout.approved())
          .put("delivery_schema", one.scheme().name())
          .put("name", one.product().name())
          .put("seller_id", seller.value());
    }
    return Reply.ok(
        json.put("giveout_id", giveout.id())
            .put("giveout_status", giveout.status().wire())
            .put("warehouse_address", address(giveout))
            .put("warehouse_name", giveout.place().name()));
  }

  private static String address(Giveout giveout) {
    return "Россия, " + giveout.place().city() + ", улица Примерная, дом 1";
  }

  private static Reply pdf(String barcode) {
    var page = new PdfPage(PAGE_WIDTH, PAGE_HEIGHT, barcode, List.of(barcode));
    return file(Pdf.of(List.of(page)), "barcode.pdf", "application/pdf");
  }

  private static Reply png(String barcode) {
    return file(BarcodeImage.png(barcode), "barcode.png", "image/png");
  }

  /** The file stands in the JSON, as base64. */
  private static Reply file(byte[] content, String name, String type) {
    return Reply.ok(
        Json.object()
            .put("file_content", Base64.getEncoder().encodeToString(content))
            .put("file_name", name)
            .put("content_type", type));
  }
}
