package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.wire.OzonErrors;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/**
 * A posting's place in lists. That of the last one of a page is written as the opaque cursor of the
 * next page; postings that appear later do not shift the pages behind it.
 */
public record PagePosition(Instant listedAt, String number) implements Comparable<PagePosition> {

  private static final Comparator<PagePosition> ASCENDING =
      Comparator.comparing(PagePosition::listedAt).thenComparing(PagePosition::number);

  /** No posting number is as great as this text. */
  private static final String GREATEST = "~";

  public static PagePosition of(Posting posting) {
    return new PagePosition(posting.shipment().listedAt(), posting.number());
  }

  static PagePosition startOf(Period period) {
    return new PagePosition(period.from(), "");
  }

  static PagePosition endOf(Period period) {
    return new PagePosition(period.to(), GREATEST);
  }

  @Override
  public int compareTo(PagePosition other) {
    return ASCENDING.compare(this, other);
  }

  public String cursor() {
    byte[] text = (listedAt + "|" + number).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  public static PagePosition parse(String cursor) {
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
