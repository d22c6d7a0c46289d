package dev.trestle.sandbox.control;

import dev.trestle.sandbox.posting.IntegrationFlow;
import dev.trestle.sandbox.posting.LegalBuyer;
import dev.trestle.sandbox.posting.NewPosting;
import dev.trestle.sandbox.posting.PostingNumber;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.PostingTraits;
import dev.trestle.sandbox.posting.PrivateBuyer;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.posting.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies that create a posting, and an order of several. */
final class NewPostingBody {

  /** What may be wished for each posting of an order. */
  private static final List<String> WISHES =
      List.of(
          "products",
          "in_process_at",
          "shipment_date",
          "scheme",
          "integration_type_flow",
          "express",
          "multibox",
          "legal",
          "buyer",
          "warehouse_id");

  static final List<String> FIELDS = with(WISHES, "posting_number", "push", "push_shape");

  static final List<String> ORDER_FIELDS =
      List.of("order_number", "postings", "push", "push_shape");

  private static final List<String> PRODUCT_FIELDS =
      List.of("sku", "offer_id", "name", "quantity", "price", "requires");

  /** As many as suffixes of two digits allow. */
  private static final int MOST_POSTINGS = 99;

  private NewPostingBody() {}

  /** {@code "in_process_at": null} leaves it open, as after a late payment. */
  static NewPosting read(ControlBody body) {
    var number =
        body.text("posting_number")
            .map(text -> checked(body, "posting_number", () -> new PostingNumber(text)));
    return wish(body, number.orElse(null));
  }

  /** The postings are numbered from 1. */
  static List<NewPosting> readOrder(ControlBody body) {
    var first =
        body.text("order_number")
            .map(text -> checked(body, "order_number", () -> new PostingNumber(text + "-1")));
    List<NewPosting> wishes = new ArrayList<>();
    for (ControlBody posting : body.objects("postings", WISHES)) {
      wishes.add(wish(posting, wishes.isEmpty() ? first.orElse(null) : null));
    }
    if (wishes.isEmpty() || wishes.size() > MOST_POSTINGS) {
      throw body.wrong("postings", "must hold 1 to " + MOST_POSTINGS + " postings");
    }
    return wishes;
  }

  private static NewPosting wish(ControlBody body, @Nullable PostingNumber number) {
    var products =
        body.objects("products", PRODUCT_FIELDS).stream().map(NewPostingBody::product).toList();
    var warehouse = body.integer("warehouse_id");
    return new NewPosting(
        number,
        products,
        dates(body),
        traits(body),
        warehouse.isPresent() ? warehouse.getAsLong() : null);
  }

  private static NewPosting.Dates dates(ControlBody body) {
    var begun = body.time("in_process_at");
    boolean late = body.names("in_process_at") && begun.isEmpty();
    return new NewPosting.Dates(begun.orElse(null), late, body.time("shipment_date").orElse(null));
  }

  private static PostingTraits traits(ControlBody body) {
    Scheme scheme =
        body.text("scheme")
            .map(text ->
                Scheme.of(text).orElseThrow(() -> body.wrong("scheme", "must be fbs, rfbs or fbo")))
            .orElse(Scheme.FBS);
    IntegrationFlow usual =
        scheme == Scheme.RFBS ? IntegrationFlow.NON_INTEGRATED : IntegrationFlow.OZON;
    String field = "integration_type_flow";
    IntegrationFlow flow =
        body.text(field)
            .map(text ->
                IntegrationFlow.of(text)
                    .orElseThrow(() -> body.wrong(field, "unknown flow " + text)))
            .orElse(usual);
    boolean express = body.flag("express", false);
    boolean multibox = body.flag("multibox", false);
    LegalBuyer buyer = body.flag("legal", false) ? LegalBuyer.MADE_UP : null;
    PrivateBuyer person = body.flag("buyer", false) ? PrivateBuyer.MADE_UP : null;
    return checked(
        body, field, () -> new PostingTraits(scheme, flow, express, multibox, buyer, person));
  }

  private static PostingProduct product(ControlBody body) {
    long sku = body.integer("sku").orElseThrow(() -> body.wrong("sku", "is required"));
    String offerId = body.text("offer_id").orElse("SKU " + sku);
    String name = body.text("name").orElse("Товар " + sku);
    long quantity = body.integer("quantity").orElse(1);
    if (quantity < 1 || quantity > 10_000) {
      throw body.wrong("quantity", "must be inside range [1, 10000]");
    }
    BigDecimal price = checked(body, "price", () -> price(body.text("price").orElse("1000")));
    Set<Requirement> requirements = requirements(body);
    return checked(
        body,
        "sku",
        () -> new PostingProduct(sku, offerId, name, (int) quantity, price, requirements));
  }

  private static Set<Requirement> requirements(ControlBody body) {
    Set<Requirement> requirements = new HashSet<>();
    for (String word : body.texts("requires")) {
      requirements.add(
          Requirement.of(word)
              .orElseThrow(() -> body.wrong("requires", "unknown requirement " + word)));
    }
    return requirements;
  }

  private static BigDecimal price(String text) {
    BigDecimal price = new BigDecimal(text);
    if (price.signum() < 0) {
      throw new IllegalArgumentException("must not be below zero");
    }
    return price;
  }

  private static <T> T checked(ControlBody body, String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (NumberFormatException e) {
      throw body.wrong(field, "must be a decimal number as text, such as \"1530.00\"");
    } catch (IllegalArgumentException e) {
      throw body.wrong(field, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> with(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
