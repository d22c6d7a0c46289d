package dev.trestle.sandbox.push;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where pushes go whose type has no URL of its own, of all sellers; nowhere when empty. */
public final class PushTarget {

  private final @Nullable URI initial;
  private final AtomicReference<@Nullable URI> url;

  public PushTarget(@Nullable URI initial) {
    this.initial = initial;
    this.url = new AtomicReference<>(initial);
  }

  public Optional<URI> url() {
    return Optional.ofNullable(url.get());
  }

  public void set(@Nullable URI value) {
    url.set(value);
  }

  public void reset() {
    url.set(initial);
  }

  /** An absolute http or https URL, or empty. */
  public static Optional<URI> parse(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getPort() <= 65_535
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
