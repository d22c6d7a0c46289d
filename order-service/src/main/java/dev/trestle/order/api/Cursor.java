package dev.trestle.order.api;

import dev.trestle.order.posting.PostingRepository.Place;
import dev.trestle.order.posting.StoredPosting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** A place in the list as opaque text. */
final class Cursor {

  private Cursor() {}

  static String encode(StoredPosting last) {
    String place = last.createdAt() + " " + last.posting().content().postingNumber();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  static Place decode(String cursor) {
    String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    int space = place.indexOf(' ');
    try {
      return new Place(Instant.parse(place.substring(0, space)), place.substring(space + 1));
    } catch (IndexOutOfBoundsException | DateTimeParseException notOurs) {
      throw new IllegalArgumentException("must be a cursor from the page before", notOurs);
    }
  }
}
