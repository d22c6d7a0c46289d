package dev.trestle.sandbox.warehouse;

import dev.trestle.sandbox.wire.OzonErrors;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A page of a list that never changes; its cursor is the number of rows before the next page.
 *
 * @param cursor "" at the end
 */
record PageCut<T>(List<T> rows, String cursor, boolean hasNext) {

  static <T> PageCut<T> of(List<T> all, String cursor, long limit) {
    long start = position(cursor);
    List<T> rows = all.stream().skip(start).limit(limit).toList();
    long end = start + rows.size();
    boolean hasNext = end < all.size();
    return new PageCut<>(rows, hasNext ? text(end) : "", hasNext);
  }

  private static String text(long position) {
    byte[] bytes = ("row " + position).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static long position(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return cursor.isEmpty() ? 0 : Long.parseUnsignedLong(text.replaceFirst("^row ", ""));
    } catch (IllegalArgumentException notOurs) {
      throw OzonErrors.invalid("invalid cursor");
    }
  }
}
