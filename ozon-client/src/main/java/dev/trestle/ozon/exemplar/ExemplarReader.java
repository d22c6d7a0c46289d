package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.exemplar.ExemplarStatus.Check;
import dev.trestle.ozon.exemplar.ExemplarStatus.CheckedExemplar;
import dev.trestle.ozon.exemplar.ExemplarValidity.Item;
import dev.trestle.ozon.exemplar.ExemplarValidity.MarkValidity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of both versions. Today's list the marks of an exemplar ({@code marks[]}), the
 * older ones have a field for each type.
 */
final class ExemplarReader {

  private static final List<String> OLDER_MARKS = List.of(Mark.MANDATORY_MARK, Mark.JW_UIN);

  private ExemplarReader() {}

  static PostingExemplars exemplars(WireObject wire) {
    Long boxes = wire.number("multi_box_qty");
    return new PostingExemplars(
        new PostingNumber(wire.requiredText("posting_number")),
        boxes == null ? 0 : boxes,
        wire.objects("products").stream().map(ExemplarReader::product).toList());
  }

  static ExemplarStatus status(WireObject wire) {
    return new ExemplarStatus(
        new PostingNumber(wire.requiredText("posting_number")),
        wire.requiredText("status"),
        wire.objects("products").stream().flatMap(ExemplarReader::checked).toList());
  }

  /** v4 wraps the products in {@code result}. */
  static List<ExemplarValidity> validity(WireObject answer) {
    WireObject wire = answer.has("result") ? answer.object("result") : answer;
    if (!wire.node().path("products").isArray()) {
      throw new IllegalArgumentException("products are missing");
    }
    return wire.objects("products").stream()
        .map(product ->
            new ExemplarValidity(
                sku(product),
                isTrue(product, "valid"),
                product.text("error"),
                product.objects("exemplars").stream().map(ExemplarReader::item).toList()))
        .toList();
  }

  private static ProductExemplars product(WireObject wire) {
    return new ProductExemplars(
        sku(wire),
        wire.requiredNumber("quantity"),
        new ProductExemplars.Needs(
            isTrue(wire, "is_gtd_needed"),
            isTrue(wire, "is_mandatory_mark_needed"),
            isTrue(wire, "is_rnpt_needed"),
            isTrue(wire, "is_mandatory_mark_possible"),
            isTrue(wire, "is_jw_uin_needed"),
            isTrue(wire, "has_imei"),
            isTrue(wire, "is_weight_needed")),
        wire.decimal("weight_min"),
        wire.decimal("weight_max"),
        wire.objects("exemplars").stream().map(ExemplarReader::exemplar).toList());
  }

  private static Exemplar exemplar(WireObject wire) {
    return new Exemplar(
        wire.requiredNumber("exemplar_id"),
        wire.text("gtd"),
        isTrue(wire, "is_gtd_absent"),
        wire.text("rnpt"),
        isTrue(wire, "is_rnpt_absent"),
        marks(wire),
        wire.decimal("weight"));
  }

  private static List<Mark> marks(WireObject exemplar) {
    var today = exemplar.objects("marks").stream().flatMap(ExemplarReader::mark);
    var older = OLDER_MARKS.stream().flatMap(type -> mark(type, exemplar.text(type)));
    return Stream.concat(today, older).toList();
  }

  private static Stream<Mark> mark(WireObject wire) {
    String type = wire.text("mark_type");
    return type == null ? Stream.of() : mark(type, wire.text("mark"));
  }

  /** Ozon lists the marks that are wanted but not yet given with an empty code. */
  private static Stream<Mark> mark(String type, @Nullable String code) {
    return code == null ? Stream.of() : Stream.of(new Mark(type, code));
  }

  private static Stream<CheckedExemplar> checked(WireObject product) {
    return product.objects("exemplars").stream()
        .map(wire -> new CheckedExemplar(sku(product), wire.number("exemplar_id"), checks(wire)));
  }

  private static List<Check> checks(WireObject wire) {
    List<Check> checks = new ArrayList<>();
    for (WireObject mark : wire.objects("marks")) {
      checks.add(
          new Check(
              mark.requiredText("mark_type"),
              mark.text("mark"),
              mark.text("check_status"),
              mark.texts("error_codes")));
    }
    for (String what : List.of(Mark.MANDATORY_MARK, Mark.JW_UIN, "gtd", "rnpt", "weight")) {
      String status = wire.text(what + "_check_status");
      List<String> errors = wire.texts(what + "_error_codes");
      if (status != null || !errors.isEmpty()) {
        checks.add(new Check(what, wire.text(what), status, errors));
      }
    }
    return checks;
  }

  private static Item item(WireObject wire) {
    boolean valid = isTrue(wire, "valid");
    var older = OLDER_MARKS.stream().flatMap(type -> mark(type, wire.text(type)));
    var marks =
        Stream.concat(
            wire.objects("marks").stream().flatMap(ExemplarReader::markValidity),
            older.map(mark -> new MarkValidity(mark, valid, List.of())));
    return new Item(valid, wire.texts("errors"), marks.toList());
  }

  private static Stream<MarkValidity> markValidity(WireObject wire) {
    return mark(wire)
        .map(mark -> new MarkValidity(mark, isTrue(wire, "valid"), wire.texts("errors")));
  }

  private static Sku sku(WireObject product) {
    return new Sku(product.requiredNumber("product_id"));
  }

  private static boolean isTrue(WireObject wire, String field) {
    return Boolean.TRUE.equals(wire.flag(field));
  }
}
