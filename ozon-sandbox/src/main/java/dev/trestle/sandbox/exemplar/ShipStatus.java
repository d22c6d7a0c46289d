package dev.trestle.sandbox.exemplar;

import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Whether a posting's exemplars allow packing: {@code status} of the exemplar status methods. */
public enum ShipStatus {
  SHIP_AVAILABLE,
  SHIP_NOT_AVAILABLE,
  VALIDATION_IN_PROCESS;

  /** How long a check takes. */
  private static final Duration CHECK = Duration.ofSeconds(3);

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ShipStatus of(Posting posting, Instant now) {
    return of(posting, posting.products(), now);
  }

  /** Of these products of the posting alone. */
  public static ShipStatus of(Posting posting, List<PostingProduct> products, Instant now) {
    if (products.stream().allMatch(product -> product.requirements().isEmpty())) {
      return SHIP_AVAILABLE;
    }
    Instant told = posting.parcel().exemplarsToldAt();
    if (told != null && now.isBefore(told.plus(CHECK))) {
      return VALIDATION_IN_PROCESS;
    }
    return products.stream().allMatch(product -> complete(posting, product))
        ? SHIP_AVAILABLE
        : SHIP_NOT_AVAILABLE;
  }

  private static boolean complete(Posting posting, PostingProduct product) {
    if (product.requirements().stream().anyMatch(Requirement::ofCountry)) {
      return false;
    }
    List<Exemplar> exemplars = posting.parcel().exemplars(product.sku());
    return product.requirements().isEmpty()
        || exemplars.size() == product.quantity()
            && exemplars.stream().allMatch(one -> fine(product, one.info()));
  }

  private static boolean fine(PostingProduct product, ExemplarInfo info) {
    return Findings.of(product, info).fine();
  }
}
