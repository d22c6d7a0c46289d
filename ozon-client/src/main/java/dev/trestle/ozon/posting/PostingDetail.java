package dev.trestle.ozon.posting;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What Ozon tells of a posting only where it is asked for ({@code with}). */
public enum PostingDetail {
  /** Warehouse, delivery type, the dates promised to the buyer. */
  ANALYTICS("analytics_data"),
  /** The barcodes of the label. */
  BARCODES("barcodes"),
  /** Prices, commission and payout. */
  FINANCES("financial_data"),
  /** The company that buys. */
  LEGAL_INFO("legal_info"),
  /** Postings split from the same one; not in lists. */
  RELATED_POSTINGS("related_postings"),
  /** Buyer, addressee and address: personal data. Ozon sends them unasked, we read them asked. */
  BUYER("");

  private final String flag;

  PostingDetail(String flag) {
    this.flag = flag;
  }

  /** The {@code with} of a request. */
  static Map<String, Boolean> with(Collection<PostingDetail> details) {
    return details.stream()
        .filter(detail -> detail != BUYER)
        .collect(Collectors.toMap(detail -> detail.flag, detail -> true));
  }

  /** A copy; refuses what lists cannot tell. */
  static Set<PostingDetail> ofLists(Set<PostingDetail> details) {
    if (details.contains(RELATED_POSTINGS)) {
      throw new IllegalArgumentException("details: lists do not tell related postings");
    }
    return Set.copyOf(details);
  }
}
