package dev.trestle.sandbox.exemplar;

import dev.trestle.sandbox.posting.Exemplar;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Requirement;
import dev.trestle.sandbox.wire.OzonErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Creates and fills the exemplars of a posting; every answer is a changed copy. */
final class Exemplars {

  private Exemplars() {}

  /** With one exemplar for each piece; those that are there stay as they are. */
  static Posting created(Posting posting) {
    List<Exemplar> exemplars = new ArrayList<>(posting.parcel().exemplars());
    for (PostingProduct product : posting.products()) {
      int there = posting.parcel().exemplars(product.sku()).size();
      for (int i = there; i < product.quantity(); i++) {
        exemplars.add(
            new Exemplar(id(posting, exemplars.size()), product.sku(), ExemplarInfo.NOTHING));
      }
    }
    return posting.with(
        posting.parcel().withExemplars(exemplars, posting.parcel().exemplarsToldAt()));
  }

  /** The same for the same posting, and nobody else's among the seller's latest orders. */
  private static long id(Posting posting, int index) {
    long order = posting.identity().orderId() % 1_000_000;
    return order * 100_000_000 + posting.identity().number().suffix() * 1_000_000L + index;
  }

  /**
   * With this information and no other: exemplars that are not named lose theirs, which is why the
   * full set must be sent each time.
   *
   * @param told by SKU, then by exemplar id
   */
  static Posting told(Posting posting, Map<Long, Map<Long, ExemplarInfo>> told, Instant now) {
    Posting complete = created(posting);
    told.forEach((sku, byId) -> check(complete, sku, byId));
    List<Exemplar> exemplars =
        complete.parcel().exemplars().stream()
            .map(one ->
                one.with(
                    told.getOrDefault(one.sku(), Map.of())
                        .getOrDefault(one.id(), ExemplarInfo.NOTHING)))
            .toList();
    return complete.with(complete.parcel().withExemplars(exemplars, now));
  }

  private static void check(Posting posting, long sku, Map<Long, ExemplarInfo> byId) {
    PostingProduct product = posting.product(sku).orElseThrow(PostingErrors::unknownProduct);
    List<Long> own = posting.parcel().exemplars(sku).stream().map(Exemplar::id).toList();
    byId.forEach((id, info) -> {
      if (!own.contains(id)) {
        throw PostingErrors.foreignExemplar(id, sku);
      }
      boolean needless = posting.traits().buyer() == null && !product.requires(Requirement.GTD);
      if (needless && !info.gtd().number().isEmpty()) {
        throw OzonErrors.invalid("GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER");
      }
    });
  }
}
