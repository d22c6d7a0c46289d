package dev.trestle.ozon.notification;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A type of push that may be bound to a URL ({@code types[]} of {@code
 * /v1/notification/push-type/list}).
 *
 * @param type such as {@code TYPE_NEW_POSTING}, an open list
 * @param description in Ozon's words; null where Ozon gives none
 * @param boundTo the one URL that gets it; null for none
 */
public record PushType(String type, @Nullable String description, @Nullable Endpoint boundTo) {

  /** {@code seller_endpoint}. */
  public record Endpoint(PushUrlId id, URI url) {}
}
