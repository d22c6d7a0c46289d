package dev.trestle.bench.ingress;

import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param latencies in microseconds
 * @param errors answers other than 200
 */
record Outcome(Histogram latencies, long answered, long errors, double seconds) {

  double perSecond() {
    return answered / seconds;
  }

  /** Milliseconds below which this share of the answers came. */
  double millis(double percentile) {
    return latencies.getValueAtPercentile(percentile) / 1000.0;
  }

  String row(String name) {
    return "| %-34s | %9.0f | %7.1f | %7.1f | %7.1f | %7.1f | %6d |"
        .formatted(
            name,
            perSecond(),
            millis(50),
            millis(99),
            millis(99.9),
            latencies.getMaxValue() / 1000.0,
            errors);
  }

  static String head() {
    return """
    | run                                | answers/s |  p50 ms |  p99 ms | p99.9   |  max ms | errors |
    |------------------------------------|-----------|---------|---------|---------|---------|--------|\
    """;
  }
}
