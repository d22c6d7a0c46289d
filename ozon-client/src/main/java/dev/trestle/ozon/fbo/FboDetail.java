package dev.trestle.ozon.fbo;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What Ozon tells of an FBO posting only where it is asked for ({@code with}). */
public enum FboDetail {
  /** The warehouse and the delivery type. */
  ANALYTICS("analytics_data"),
  /** Prices, commission and payout. */
  FINANCES("financial_data"),
  /** The company that buys. */
  LEGAL_INFO("legal_info");

  private final String flag;

  FboDetail(String flag) {
    this.flag = flag;
  }

  static Map<String, Boolean> with(Collection<FboDetail> details) {
    return details.stream().collect(Collectors.toMap(detail -> detail.flag, detail -> true));
  }
}
