package dev.trestle.sandbox.gate;

import java.time.Duration;
import java.util.List;

/** A limit of one method and seller beside the general one. */
record MethodLimit(String path, int requests, Duration span) {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private static final List<MethodLimit> ALL =
      List.of(
          new MethodLimit("/v2/products/stocks", 80, MINUTE),
          new MethodLimit("/v1/analytics/data", 1, MINUTE),
          new MethodLimit("/v1/analytics/turnover/stocks", 1, MINUTE),
          new MethodLimit("/v1/barcode/add", 20, MINUTE),
          new MethodLimit("/v1/barcode/generate", 20, MINUTE),
          new MethodLimit("/v1/draft/create", 2, MINUTE),
          new MethodLimit("/v1/draft/create", 50, Duration.ofHours(1)),
          new MethodLimit("/v1/draft/create", 500, DAY),
          new MethodLimit("/v1/report/discounted/create", 1, MINUTE),
          new MethodLimit("/v1/report/placement/by-products/create", 5, DAY),
          new MethodLimit("/v1/report/placement/by-supplies/create", 5, DAY));

  static List<MethodLimit> of(String path) {
    return ALL.stream().filter(limit -> limit.path.equals(path)).toList();
  }

  RateWindow window() {
    return new RateWindow(requests, span);
  }
}
