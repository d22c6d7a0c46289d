package dev.trestle.ozon;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Page#next} holds: the version of the list that wrote it and that version's own cursor
 * or offset, such as {@code v4:YWJj} or {@code v3:2000}. In another version the list begins anew.
 */
public final class NextPage {

  private NextPage() {}

  /** Writes a token. */
  public static String token(String version, Object place) {
    return version + ":" + place;
  }

  /** The cursor of this version; empty at the beginning and where another version wrote it. */
  public static String cursor(String version, @Nullable String next) {
    return next != null && next.startsWith(version + ":")
        ? next.substring(version.length() + 1)
        : "";
  }

  /** As {@link #cursor}, for lists that go on after an id; 0 at the beginning. */
  public static long number(String version, @Nullable String next) {
    String cursor = cursor(version, next);
    return cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : 0;
  }

  /** As {@link #cursor}, for lists that count; 0 at the beginning. */
  public static int offset(String version, @Nullable String next) {
    String cursor = cursor(version, next);
    return cursor.matches("\\d{1,9}") ? Integer.parseInt(cursor) : 0;
  }
}
