package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Cancellation;
import dev.trestle.sandbox.posting.Canceller;
import dev.trestle.sandbox.posting.DeliveryMethod;
import dev.trestle.sandbox.posting.LegalBuyer;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingNumber;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PrivateBuyer;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.posting.Shipment;
import dev.trestle.sandbox.wire.Json;
import java.util.List;

/** Parts of a posting that look the same in several versions. */
public final class CommonSections {

  private CommonSections() {}

  static ObjectNode deliveryMethod(DeliveryMethod method) {
    return Json.object()
        .put("id", method.id())
        .put("name", method.name())
        .put("warehouse_id", method.warehouse().id())
        .put("warehouse", method.warehouse().name())
        .put("tpl_provider_id", method.provider().id())
        .put("tpl_provider", method.provider().name());
  }

  static ObjectNode cancellation(Posting posting) {
    Cancellation why = posting.progress().cancellation();
    boolean bySeller = why != null && why.by() == Canceller.SELLER;
    return Json.object()
        .put("cancel_reason_id", why == null ? 0 : why.reasonId())
        .put("cancel_reason", why == null ? "" : why.message())
        .put("cancellation_type", why == null ? "" : why.by().type())
        .put("cancelled_after_ship", why != null && why.afterShip())
        .put("affect_cancellation_rating", bySeller)
        .put("cancellation_initiator", why == null ? "" : why.by().initiator());
  }

  /** Lists of SKUs as texts. */
  static ObjectNode requirements(Posting posting) {
    ObjectNode json = Json.object();
    for (Requirement requirement : Requirement.values()) {
      ArrayNode skus = json.putArray(requirement.field());
      posting.products().stream()
          .filter(product -> product.requires(requirement))
          .forEach(product -> skus.add(Long.toString(product.sku())));
    }
    return json;
  }

  static ObjectNode optional() {
    ObjectNode optional = Json.object();
    optional.putArray("products_with_possible_mandatory_mark");
    return optional;
  }

  static JsonNode barcodes(Posting posting, boolean wanted) {
    return wanted
        ? Json.object()
            .put("upper_barcode", posting.identity().upperBarcode())
            .put("lower_barcode", posting.identity().lowerBarcode())
        : NullNode.instance;
  }

  /** Null for a private person, and whenever it was not asked for. */
  public static JsonNode legalInfo(Posting posting, boolean wanted) {
    LegalBuyer buyer = posting.traits().buyer();
    return wanted && buyer != null
        ? Json.object()
            .put("company_name", buyer.companyName())
            .put("inn", buyer.inn())
            .put("kpp", buyer.kpp())
        : NullNode.instance;
  }

  /** Unasked, but null where Ozon tells nothing of people. */
  static JsonNode customer(Posting posting) {
    PrivateBuyer person = posting.traits().person();
    if (person == null) {
      return NullNode.instance;
    }
    ObjectNode json =
        Json.object()
            .put("customer_id", person.customerId())
            .put("name", person.name())
            .put("phone", person.phone());
    json.putObject("address")
        .put("address_tail", person.addressTail())
        .put("city", person.city())
        .put("comment", "")
        .put("country", "Россия")
        .put("district", "")
        .put("latitude", 0.5)
        .put("longitude", 0.5)
        .put("provider_pvz_code", "")
        .put("pvz_code", 0)
        .put("region", "")
        .put("zip_code", "000000");
    return json;
  }

  static JsonNode addressee(Posting posting) {
    PrivateBuyer person = posting.traits().person();
    return person == null
        ? NullNode.instance
        : Json.object().put("name", person.name()).put("phone", person.phone());
  }

  /** What single reads tell, and lists do not: the pin. */
  static JsonNode addresseeInDetail(Posting posting) {
    PrivateBuyer person = posting.traits().person();
    return person == null
        ? NullNode.instance
        : ((ObjectNode) addressee(posting)).put("pin", person.pin());
  }

  static JsonNode analyticsData(Posting posting, boolean wanted) {
    if (!wanted) {
      return NullNode.instance;
    }
    Shipment shipment = posting.shipment();
    DeliveryMethod method = shipment.method();
    return Json.object()
        .put("region", method.warehouse().city())
        .put("city", method.warehouse().city())
        .put("delivery_type", posting.scheme() == Scheme.RFBS ? "Courier" : "PVZ")
        .put("is_premium", false)
        .put("payment_type_group_name", "Карты оплаты")
        .put("warehouse_id", method.warehouse().id())
        .put("warehouse", method.warehouse().name())
        .put("tpl_provider_id", method.provider().id())
        .put("tpl_provider", method.provider().name())
        .put("delivery_date_begin", Json.time(shipment.deliveryBegin()))
        .put("delivery_date_end", Json.time(shipment.deliveryEnd()))
        .put("is_legal", posting.traits().buyer() != null)
        .put("client_delivery_date_begin", Json.time(shipment.deliveryBegin()))
        .put("client_delivery_date_end", Json.time(shipment.deliveryEnd()));
  }

  /** Of which it was split off; "" for most. */
  static String parent(Posting posting) {
    PostingNumber parent = posting.identity().parent();
    return parent == null ? "" : parent.value();
  }

  /** All codes of this type on the pieces of a product. */
  static List<String> codes(Posting posting, PostingProduct product, String type) {
    return posting.parcel().exemplars(product.sku()).stream()
        .flatMap(exemplar -> exemplar.info().codes(type).stream())
        .toList();
  }

  static ObjectNode tariffication() {
    return Json.object()
        .put("current_tariff_rate", 0)
        .put("current_tariff_type", "")
        .put("current_tariff_charge", "")
        .put("current_tariff_charge_currency_code", "")
        .put("next_tariff_rate", 0)
        .put("next_tariff_type", "")
        .put("next_tariff_charge", "")
        .putNull("next_tariff_starts_at")
        .put("next_tariff_charge_currency_code", "");
  }
}
