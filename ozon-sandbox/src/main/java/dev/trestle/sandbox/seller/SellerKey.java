package dev.trestle.sandbox.seller;

import java.time.Instant;
import java.util.List;

/**
 * The Api-Key of a seller.
 *
 * @param expiresAt from then on it is refused; keys live three months
 * @param roles names of {@link KeyRole}, as /v1/roles shows them
 * @param offerSigned false: Ozon refuses every call
 */
public record SellerKey(String value, Instant expiresAt, List<KeyRole> roles, boolean offerSigned) {

  public SellerKey {
    roles = List.copyOf(roles);
  }
}
