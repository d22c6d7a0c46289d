package dev.trestle.contracts;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context, version 00: {@code 00-<32 hex trace id>-<16 hex span id>-<2 hex flags>}. Ties
 * a push to the rows, calls and events that it caused.
 */
public record TraceParent(String traceId, String spanId, String flags) {

  private static final Pattern FORM =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
  private static final HexFormat HEX = HexFormat.of();

  /** A new trace, not sampled. */
  public static TraceParent start() {
    return new TraceParent(random(), random().substring(16), "00");
  }

  /** Reads a header; a missing or malformed one starts a new trace, as the W3C text asks. */
  public static TraceParent parseOrStart(@Nullable String header) {
    if (header == null) {
      return start();
    }
    var match = FORM.matcher(header.strip());
    return match.matches()
        ? new TraceParent(match.group(1), match.group(2), match.group(3))
        : start();
  }

  /** A new span of the same trace. */
  public TraceParent child() {
    return new TraceParent(traceId, random().substring(16), flags);
  }

  private static String random() {
    var source = ThreadLocalRandom.current();
    return HEX.toHexDigits(source.nextLong() | 1) + HEX.toHexDigits(source.nextLong() | 1);
  }

  @Override
  public String toString() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }
}
