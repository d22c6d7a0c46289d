package dev.trestle.order.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.Sku;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.ozon.exemplar.Exemplar;
import dev.trestle.ozon.exemplar.ExemplarStatus;
import dev.trestle.ozon.exemplar.ExemplarValidity;
import dev.trestle.ozon.exemplar.PostingExemplars;
import dev.trestle.ozon.pack.PackedProduct;
import dev.trestle.ozon.pack.PostingPackage;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.ProductQuantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what Ozon must be told before a posting is packed, and in what order. Pure. */
final class PackPlan {

  static final String CHECK = "check";
  static final String COUNTRY = "country";
  static final String VALIDATE = "validate";
  static final String EXEMPLARS = "exemplars";
  static final String STATUS = "status";
  static final String BOXES = "boxes";

  /** So often Ozon may say no without a reason, right after it was told. */
  private static final int UNREASONED = 5;

  private PackPlan() {}

  /** A finding of Ozon's about what it was told. */
  record Finding(Sku sku, @Nullable Integer exemplar, String what, List<String> errors) {
    Finding {
      errors = List.copyOf(errors);
    }
  }

  static Set<Sku> wanted(OzonPosting posting, PackRequest request) {
    return request.packages().isEmpty()
        ? posting.products().stream().map(OzonPosting.Product::sku).collect(Collectors.toSet())
        : request.packages().stream()
            .flatMap(each -> each.products().stream())
            .map(ProductQuantity::sku)
            .collect(Collectors.toSet());
  }

  /**
   * All that is to be done, or all that is missing.
   *
   * @param known the exemplars; null where single pieces do not matter
   */
  static Move<PackProgress> of(
      OzonPosting posting,
      @Nullable PostingExemplars known,
      PackRequest request,
      PackProgress progress) {
    PackNeeds needs = new PackNeeds(posting, request, wanted(posting, request));
    Set<Sku> given = new HashSet<>(progress.preparation().countriesGiven());
    List<PackNeeds.Missing> missing = needs.missing(known, given);
    if (!missing.isEmpty()) {
      return new Move.Failed<>(
          CommandFailure.unfit(
              "Before Ozon packs the posting it must be told what details list: "
                  + missing.size()
                  + " missing",
              json(Map.of("missing", missing))));
    }
    List<Preparation.Told> told = needs.merged(known);
    Preparation all =
        new Preparation(
            needs.countries(given),
            progress.preparation().countriesGiven(),
            told,
            false,
            request.boxes() == null ? 0 : request.boxes());
    Preparation preparation =
        new Preparation(
            all.countries(),
            all.countriesGiven(),
            told,
            known != null && !all.isKnownTo(known),
            all.boxes());
    return next(
        new PackProgress(
            preparation, packages(posting, request, told), Packing.before(posting), List.of()));
  }

  private static Move<PackProgress> next(PackProgress progress) {
    Preparation preparation = progress.preparation();
    if (!preparation.countries().isEmpty()) {
      return new Move.Next<>(COUNTRY, progress);
    }
    if (preparation.told().isEmpty()) {
      return afterExemplars(progress);
    }
    return new Move.Next<>(preparation.change() ? VALIDATE : STATUS, progress);
  }

  /** One country told: the next one, or a fresh look, as a declaration may be due by it. */
  static Move<PackProgress> afterCountry(PackProgress progress) {
    Preparation rest = progress.preparation().oneCountryLess();
    return new Move.Next<>(rest.countries().isEmpty() ? CHECK : COUNTRY, progress.with(rest));
  }

  static Move<PackProgress> afterExemplars(PackProgress progress) {
    return new Move.Next<>(progress.preparation().boxes() > 0 ? BOXES : Packing.SHIP, progress);
  }

  /** What Ozon says of codes before it is given them. */
  static Move<PackProgress> validated(List<ExemplarValidity> validity, PackProgress progress) {
    List<Finding> findings = new ArrayList<>();
    for (ExemplarValidity product : validity) {
      if (!packed(progress).contains(product.sku())) {
        continue; // stays in the posting, and may be told of later
      }
      if (!product.valid() && product.error() != null) {
        findings.add(new Finding(product.sku(), null, "product", List.of(product.error())));
      }
      for (int index = 0; index < product.items().size(); index++) {
        ExemplarValidity.Item item = product.items().get(index);
        if (!item.valid()) {
          findings.add(new Finding(product.sku(), index + 1, "exemplar", errors(item)));
        }
      }
    }
    return findings.isEmpty()
        ? new Move.Next<>(EXEMPLARS, progress)
        : new Move.Failed<>(unfit("Ozon finds codes that are not well formed", findings));
  }

  /** What Ozon's own check came to; it speaks of the whole posting, also where a part is packed. */
  static Move<PackProgress> checked(
      ExemplarStatus status, PackRequest request, PackProgress progress, int attempt) {
    List<Finding> findings =
        status.exemplars().stream()
            .filter(each -> packed(progress).contains(each.sku()))
            .flatMap(each -> findings(each, progress))
            .toList();
    if (status.shipAvailable() || request.part() && findings.isEmpty()) {
      return afterExemplars(progress);
    }
    return findings.isEmpty() && attempt < UNREASONED
        ? new Move.Again<>(null, "Ozon says " + status.status(), progress)
        : new Move.Failed<>(unfit("Ozon does not accept the exemplars", findings));
  }

  private static Set<Sku> packed(PackProgress progress) {
    return progress.packages().stream()
        .flatMap(each -> each.products().stream())
        .map(PackedProduct::sku)
        .collect(Collectors.toSet());
  }

  private static Stream<Finding> findings(
      ExemplarStatus.CheckedExemplar exemplar, PackProgress progress) {
    Integer place = progress.preparation().place(exemplar.sku(), exemplar.id());
    return exemplar.checks().stream()
        .filter(check -> !check.errors().isEmpty())
        .map(check -> new Finding(exemplar.sku(), place, check.what(), check.errors()));
  }

  private static List<String> errors(ExemplarValidity.Item item) {
    return Stream.concat(
            item.errors().stream(), item.marks().stream().flatMap(mark -> mark.errors().stream()))
        .distinct()
        .toList();
  }

  private static CommandFailure unfit(String detail, List<Finding> findings) {
    return CommandFailure.unfit(detail, json(Map.of("findings", findings)));
  }

  /** Pieces that are told of go into the packages in their order. */
  private static List<PostingPackage> packages(
      OzonPosting posting, PackRequest request, List<Preparation.Told> told) {
    if (request.packages().isEmpty()) {
      return List.of(everything(posting));
    }
    Map<Sku, List<Long>> left = new HashMap<>();
    told.forEach(product ->
        left.put(
            product.sku(),
            new ArrayList<>(product.exemplars().stream().map(Exemplar::id).toList())));
    return request.packages().stream().map(wanted -> named(wanted, left)).toList();
  }

  private static PostingPackage everything(OzonPosting posting) {
    return new PostingPackage(
        posting.products().stream()
            .map(product -> new PackedProduct(product.sku(), Math.toIntExact(product.quantity())))
            .toList());
  }

  private static PostingPackage named(PackRequest.Package wanted, Map<Sku, List<Long>> left) {
    return new PostingPackage(
        wanted.products().stream()
            .map(product ->
                new PackedProduct(product.sku(), product.quantity(), taken(left, product)))
            .toList());
  }

  /** None where there are not enough: then Ozon says what is wrong with the quantity. */
  private static List<Long> taken(Map<Sku, List<Long>> left, ProductQuantity product) {
    List<Long> ids = left.getOrDefault(product.sku(), List.of());
    if (ids.size() < product.quantity()) {
      return List.of();
    }
    List<Long> first = ids.subList(0, product.quantity());
    List<Long> taken = List.copyOf(first);
    first.clear();
    return taken;
  }

  static JsonNode json(Object value) {
    return Json.read(Json.write(value), JsonNode.class);
  }
}
