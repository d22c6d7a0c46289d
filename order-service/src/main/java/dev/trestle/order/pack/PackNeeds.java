package dev.trestle.order.pack;

import dev.trestle.contracts.Sku;
import dev.trestle.ozon.exemplar.Exemplar;
import dev.trestle.ozon.exemplar.Mark;
import dev.trestle.ozon.exemplar.PostingExemplars;
import dev.trestle.ozon.exemplar.ProductExemplars;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Requirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be told of a posting's products before it is packed, and what of it is missing. Told
 * counts what the request says, and else what Ozon knows already. Pure.
 */
final class PackNeeds {

  static final String IMEI = "imei";

  private final OzonPosting posting;
  private final PackRequest request;
  private final Set<Sku> wanted;
  private final List<Missing> missing = new ArrayList<>();

  /**
   * @param wanted products that go into packages
   */
  PackNeeds(OzonPosting posting, PackRequest request, Set<Sku> wanted) {
    this.posting = posting;
    this.request = request;
    this.wanted = wanted;
  }

  /**
   * Something that must be told.
   *
   * @param sku of which product; null where it is of the posting
   * @param exemplar of which of its pieces, from 1; null where it is of the product
   * @param what {@code country}, {@code gtd}, {@code rnpt}, {@code mandatory_mark}, {@code jw_uin},
   *     {@code imei}, {@code weight} or {@code boxes}
   * @param why in words
   */
  record Missing(@Nullable Sku sku, @Nullable Integer exemplar, String what, String why) {}

  /** Whether single pieces matter at all, so that Ozon must be asked for them. */
  boolean areOfExemplars() {
    Requirements needed = posting.packing().requirements();
    Set<Sku> skus = new HashSet<>();
    Stream.of(
            needed.gtd(),
            needed.rnpt(),
            needed.mandatoryMark(),
            needed.jwUin(),
            needed.imei(),
            needed.weight())
        .forEach(skus::addAll);
    skus.retainAll(wanted);
    return !skus.isEmpty()
        || request.products().stream().anyMatch(told -> !told.exemplars().isEmpty());
  }

  /** Countries that are required, told, and not yet given to Ozon. */
  List<Preparation.Origin> countries(Set<Sku> given) {
    List<Preparation.Origin> countries = new ArrayList<>();
    for (Sku sku : countryNeeded()) {
      request
          .told(sku)
          .map(ProductTold::country)
          .filter(country -> !given.contains(sku))
          .ifPresent(country -> countries.add(new Preparation.Origin(sku, country)));
    }
    return countries;
  }

  /** Everything that is missing, product by product. */
  List<Missing> missing(@Nullable PostingExemplars known, Set<Sku> countriesGiven) {
    missing.clear();
    for (Sku sku : countryNeeded()) {
      if (request.told(sku).map(ProductTold::country).isEmpty() && !countriesGiven.contains(sku)) {
        missing.add(new Missing(sku, null, "country", "the country of origin is required"));
      }
    }
    // Ozon shows one box before it was told of any.
    if (posting.packing().multibox() && posting.packing().boxes() < 2 && request.boxes() == null) {
      missing.add(new Missing(null, null, "boxes", "the number of boxes is required"));
    }
    if (!posting.packing().multibox() && request.boxes() != null) {
      missing.add(new Missing(null, null, "boxes", "the posting does not come in several boxes"));
    }
    if (known != null) {
      known.products().forEach(this::ofProduct);
    }
    return List.copyOf(missing);
  }

  /** The full set: what the request tells, and else what Ozon knows already. */
  List<Preparation.Told> merged(@Nullable PostingExemplars known) {
    return known == null
        ? List.of()
        : known.products().stream()
            .map(product -> new Preparation.Told(product.sku(), merged(product)))
            .toList();
  }

  private List<Sku> countryNeeded() {
    Set<Sku> needed = new HashSet<>(posting.packing().requirements().country());
    needed.addAll(posting.packing().requirements().changeCountry());
    return posting.products().stream()
        .map(OzonPosting.Product::sku)
        .filter(needed::contains)
        .filter(wanted::contains)
        .toList();
  }

  private void ofProduct(ProductExemplars product) {
    List<Exemplar> pieces = merged(product);
    int told = request.told(product.sku()).map(each -> each.exemplars().size()).orElse(0);
    if (told > pieces.size()) {
      missing.add(
          new Missing(
              product.sku(),
              null,
              "exemplars",
              told + " are told of, and the posting has " + pieces.size()));
    }
    if (wanted.contains(product.sku())) {
      for (int index = 0; index < pieces.size(); index++) {
        ofPiece(product, index + 1, pieces.get(index));
      }
    }
  }

  private void ofPiece(ProductExemplars product, int place, Exemplar piece) {
    Requirements needed = posting.packing().requirements();
    ProductExemplars.Needs needs = product.needs();
    Sku sku = product.sku();
    require(needsGtd(product), piece.gtd() != null || piece.gtdAbsent(), sku, place, "gtd");
    require(needsRnpt(product), piece.rnpt() != null || piece.rnptAbsent(), sku, place, "rnpt");
    marks(
        needs.mandatoryMark() || needed.mandatoryMark().contains(sku),
        piece,
        sku,
        place,
        Mark.MANDATORY_MARK);
    marks(needs.jwUin() || needed.jwUin().contains(sku), piece, sku, place, Mark.JW_UIN);
    marks(needed.imei().contains(sku), piece, sku, place, IMEI);
    weight(needs.weight() || needed.weight().contains(sku), product, place, piece.weight());
  }

  private void marks(boolean required, Exemplar piece, Sku sku, int place, String type) {
    boolean told = piece.marks().stream().anyMatch(mark -> mark.type().equals(type));
    require(required, told, sku, place, type);
  }

  private void weight(
      boolean required, ProductExemplars product, int place, @Nullable BigDecimal weight) {
    if (!required) {
      return;
    }
    if (weight == null || weight.signum() == 0) {
      require(true, false, product.sku(), place, "weight");
      return;
    }
    BigDecimal least = product.weightMin();
    BigDecimal most = product.weightMax();
    boolean inRange =
        (least == null || weight.compareTo(least) >= 0)
            && (most == null || most.signum() == 0 || weight.compareTo(most) <= 0);
    if (!inRange) {
      missing.add(
          new Missing(product.sku(), place, "weight", "must be from " + least + " to " + most));
    }
  }

  private void require(boolean required, boolean told, Sku sku, int place, String what) {
    if (required && !told) {
      missing.add(new Missing(sku, place, what, "is required"));
    }
  }

  private List<Exemplar> merged(ProductExemplars product) {
    List<ProductTold.Piece> told =
        request.told(product.sku()).map(ProductTold::exemplars).orElse(List.of());
    List<Exemplar> merged = new ArrayList<>();
    for (int index = 0; index < product.exemplars().size(); index++) {
      Exemplar known = product.exemplars().get(index);
      merged.add(index < told.size() ? merged(product, known, told.get(index)) : known);
    }
    return List.copyOf(merged);
  }

  /** What is not told of a piece stays as Ozon has it; a number that nobody wants is absent. */
  private Exemplar merged(ProductExemplars product, Exemplar known, ProductTold.Piece told) {
    String gtd = told.gtd() != null ? told.gtd() : told.gtdAbsent() ? null : known.gtd();
    String rnpt = told.rnpt() != null ? told.rnpt() : told.rnptAbsent() ? null : known.rnpt();
    boolean noGtd = told.gtdAbsent() || known.gtdAbsent() || !needsGtd(product);
    boolean noRnpt = told.rnptAbsent() || known.rnptAbsent() || !needsRnpt(product);
    BigDecimal weight = told.weight() == null ? known.weight() : told.weight();
    return new Exemplar(
        known.id(),
        gtd,
        gtd == null && noGtd,
        rnpt,
        rnpt == null && noRnpt,
        told.marks().isEmpty() ? known.marks() : told.marks(),
        weight != null && weight.signum() == 0 ? null : weight);
  }

  private boolean needsGtd(ProductExemplars product) {
    return product.needs().gtd() || posting.packing().requirements().gtd().contains(product.sku());
  }

  private boolean needsRnpt(ProductExemplars product) {
    return product.needs().rnpt()
        || posting.packing().requirements().rnpt().contains(product.sku());
  }
}
