package dev.trestle.order.parked;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A parked record with everything. Its bytes may hold personal data.
 *
 * @param text the bytes as UTF-8; what is none shows as U+FFFD
 * @param base64 the bytes, exact
 */
public record ParkedContent(
    @JsonUnwrapped ParkedView record, Map<String, String> headers, String text, String base64) {

  /** Sorts the headers. */
  public ParkedContent {
    headers = new TreeMap<>(headers);
  }

  static ParkedContent of(ParkedRecord record, List<ReplayEntry> replays) {
    byte[] body = record.original().body();
    return new ParkedContent(
        ParkedView.of(record, replays),
        record.original().headers(),
        new String(body, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(body));
  }
}
