package dev.trestle.ozon.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL that gets pushes ({@code urls[]} of {@code /v1/notification/list}).
 *
 * @param types bound to it, such as {@code TYPE_NEW_POSTING}
 * @param health null where Ozon does not tell it, as before September 2026
 */
public record PushUrl(
    PushUrlId id,
    URI url,
    boolean enabled,
    List<String> types,
    @Nullable Instant createdAt,
    @Nullable Health health) {

  /** Copies the types. */
  public PushUrl {
    types = List.copyOf(types);
  }

  /**
   * What Ozon thinks of it.
   *
   * @param grade {@code GREEN}, {@code YELLOW} or {@code RED}, an open list; null while it is under
   *     check after a change
   * @param gradedAt when the grade was given
   * @param disabledBy {@code SELLER}, {@code AVAILABILITY} (may be enabled again) or {@code ADMIN}
   *     (only deleting and a new URL help), an open list; null while it is enabled
   * @param problematicType the type of push that spoilt it
   * @param details what Ozon's administrator wrote
   */
  public record Health(
      @Nullable String grade,
      @Nullable Instant gradedAt,
      @Nullable String disabledBy,
      @Nullable String problematicType,
      @Nullable String details) {}
}
