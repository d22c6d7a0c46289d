package dev.trestle.ozon.exemplar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Request bodies of both versions; parts that are not known are left out. */
final class ExemplarBodies {

  private static final Set<String> OLDER_MARKS = Set.of(Mark.MANDATORY_MARK, Mark.JW_UIN);

  private ExemplarBodies() {}

  /** {@code /v6/fbs/posting/product/exemplar/set}. */
  static Map<String, Object> set(ExemplarProducts exemplars) {
    return withBoxes(exemplars, exemplar -> stored(exemplar, today(exemplar)));
  }

  /** {@code /v5/fbs/posting/product/exemplar/set}. */
  static Map<String, Object> olderSet(ExemplarProducts exemplars) {
    return withBoxes(exemplars, exemplar -> stored(exemplar, older(exemplar)));
  }

  /** {@code /v5/fbs/posting/product/exemplar/validate}. */
  static Map<String, Object> validate(ExemplarProducts exemplars) {
    return body(exemplars, ExemplarBodies::today);
  }

  /** {@code /v4/fbs/posting/product/exemplar/validate}, which knows no traceability number. */
  static Map<String, Object> olderValidate(ExemplarProducts exemplars) {
    return body(
        exemplars,
        exemplar -> {
          Map<String, Object> body = older(exemplar);
          body.remove("rnpt");
          return body;
        });
  }

  /** Whether the older methods can say everything: one mark of each of two types, no weight. */
  static boolean fitOlder(ExemplarProducts exemplars) {
    return exemplars.products().values().stream()
        .flatMap(List::stream)
        .allMatch(exemplar -> exemplar.weight() == null && fitOlder(exemplar.marks()));
  }

  private static boolean fitOlder(List<Mark> marks) {
    Set<String> types = marks.stream().map(Mark::type).collect(Collectors.toSet());
    return OLDER_MARKS.containsAll(types) && types.size() == marks.size();
  }

  private static Map<String, Object> withBoxes(
      ExemplarProducts exemplars, Function<Exemplar, Map<String, Object>> shape) {
    Map<String, Object> body = new HashMap<>(body(exemplars, shape));
    body.put("multi_box_qty", exemplars.boxes());
    return body;
  }

  private static Map<String, Object> body(
      ExemplarProducts exemplars, Function<Exemplar, Map<String, Object>> shape) {
    var products =
        exemplars.products().entrySet().stream()
            .map(product ->
                Map.of(
                    "product_id", product.getKey().value(),
                    "exemplars", product.getValue().stream().map(shape).toList()))
            .toList();
    return Map.of("posting_number", exemplars.posting().value(), "products", products);
  }

  private static Map<String, Object> stored(Exemplar exemplar, Map<String, Object> body) {
    body.put("exemplar_id", exemplar.id());
    body.put("is_gtd_absent", exemplar.gtdAbsent());
    body.put("is_rnpt_absent", exemplar.rnptAbsent());
    return body;
  }

  private static Map<String, Object> today(Exemplar exemplar) {
    Map<String, Object> body = numbers(exemplar);
    body.put(
        "marks",
        exemplar.marks().stream()
            .map(mark -> Map.of("mark_type", mark.type(), "mark", mark.code()))
            .toList());
    putKnown(body, "weight", exemplar.weight());
    return body;
  }

  private static Map<String, Object> older(Exemplar exemplar) {
    Map<String, Object> body = numbers(exemplar);
    exemplar.marks().forEach(mark -> body.put(mark.type(), mark.code()));
    return body;
  }

  private static Map<String, Object> numbers(Exemplar exemplar) {
    Map<String, Object> body = new HashMap<>();
    putKnown(body, "gtd", exemplar.gtd());
    putKnown(body, "rnpt", exemplar.rnpt());
    return body;
  }

  private static void putKnown(Map<String, Object> body, String field, @Nullable Object value) {
    if (value != null) {
      body.put(field, value);
    }
  }
}
