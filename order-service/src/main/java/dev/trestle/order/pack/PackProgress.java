package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.pack.PostingPackage;
import java.util.List;

/**
 * What is known of a packing between its stages.
 *
 * @param packages what is asked of Ozon
 * @param before the posting, as it was before
 * @param packed the postings that came of it
 */
record PackProgress(List<PostingPackage> packages, Before before, List<PostingNumber> packed) {

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

  static final PackProgress NONE = new PackProgress(List.of(), Before.UNKNOWN, List.of());

  PackProgress {
    packages = List.copyOf(packages);
    packed = List.copyOf(packed);
  }

  PackProgress with(List<PostingNumber> numbers) {
    return new PackProgress(packages, before, numbers);
  }
}
