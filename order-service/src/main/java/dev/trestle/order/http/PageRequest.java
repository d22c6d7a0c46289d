package dev.trestle.order.http;

import dev.trestle.messaging.snapshot.SnapshotReads.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the last one of the page before; null at the beginning
 */
public record PageRequest(int limit, @Nullable Place after) {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;

  /** Reads the parameters {@code limit} and {@code cursor}. */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
    Integer wanted =
        Parameter.optional("limit", limit, text -> Parameter.number(text, 1, LARGEST_LIMIT));
    return new PageRequest(
        wanted == null ? DEFAULT_LIMIT : wanted,
        Parameter.optional("cursor", cursor, PageRequest::decode));
  }

  /** The cursor of the page behind this row. */
  public static String encode(Place last) {
    String place = last.createdAt() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static Place decode(String cursor) {
    String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    int space = place.indexOf(' ');
    try {
      return new Place(Instant.parse(place.substring(0, space)), place.substring(space + 1));
    } catch (IndexOutOfBoundsException | DateTimeParseException notOurs) {
      throw new IllegalArgumentException("must be a cursor from the page before", notOurs);
    }
  }
}
