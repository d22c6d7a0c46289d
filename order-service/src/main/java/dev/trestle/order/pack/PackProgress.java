package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.pack.PostingPackage;
import java.util.List;

/**
 * What is known of a packing between its stages.
 *
 * @param preparation what Ozon is told before
 * @param packages what is asked of Ozon
 * @param before the posting, as it was before
 * @param packed the postings that came of it
 */
record PackProgress(
    Preparation preparation,
    List<PostingPackage> packages,
    Before before,
    List<PostingNumber> packed) {

  /**
   * What tells an effect of ours from what was there already.
   *
   * @param pieces in it
   * @param failed whether its last packing had failed
   * @param related its kin
   */
  record Before(long pieces, boolean failed, List<PostingNumber> related) {

    static final Before UNKNOWN = new Before(0, false, List.of());

    Before {
      related = List.copyOf(related);
    }
  }

  static final PackProgress NONE =
      new PackProgress(Preparation.NONE, List.of(), Before.UNKNOWN, List.of());

  PackProgress {
    packages = List.copyOf(packages);
    packed = List.copyOf(packed);
  }

  PackProgress with(List<PostingNumber> numbers) {
    return new PackProgress(preparation, packages, before, numbers);
  }

  PackProgress with(Before known) {
    return new PackProgress(preparation, packages, known, packed);
  }

  PackProgress with(Preparation next) {
    return new PackProgress(next, packages, before, packed);
  }
}
