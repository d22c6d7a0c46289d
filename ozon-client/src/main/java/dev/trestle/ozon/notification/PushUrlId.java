package dev.trestle.ozon.notification;

/** Ozon's number of a URL that gets pushes. */
public record PushUrlId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
