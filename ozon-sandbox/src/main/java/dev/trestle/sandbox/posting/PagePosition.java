package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.wire.OzonErrors;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * The last posting of a page, written as the opaque cursor of the next one. Postings that appear
 * later do not shift the pages behind it.
 */
record PagePosition(Instant listedAt, String number) {

  private static final Comparator<PagePosition> ASCENDING =
      Comparator.comparing(PagePosition::listedAt).thenComparing(PagePosition::number);

  static PagePosition of(Posting posting) {
    return new PagePosition(posting.shipment().listedAt(), posting.number());
  }

  static Comparator<Posting> order(boolean descending) {
    return Comparator.comparing(PagePosition::of, descending ? ASCENDING.reversed() : ASCENDING);
  }

  boolean isBefore(Posting posting, boolean descending) {
    int order = ASCENDING.compare(this, of(posting));
    return descending ? order > 0 : order < 0;
  }

  String cursor() {
    byte[] text = (listedAt + "|" + number).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  static PagePosition parse(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      if (bar < 0) {
        throw OzonErrors.invalid("invalid cursor");
      }
      return new PagePosition(Instant.parse(text.substring(0, bar)), text.substring(bar + 1));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw OzonErrors.invalid("invalid cursor");
    }
  }
}
