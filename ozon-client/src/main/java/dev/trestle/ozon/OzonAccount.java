package dev.trestle.ozon;

import dev.trestle.contracts.SellerId;

/**
 * A seller account at Ozon.
 *
 * @param id ours; 1 to 1000 are configured ones
 * @param apiKey secret; not in {@link #toString}
 */
public record OzonAccount(long id, String name, String clientId, String apiKey, SellerId sellerId) {

  @Override
  public String toString() {
    return "OzonAccount[id=" + id + ", clientId=" + clientId + ", sellerId=" + sellerId + "]";
  }
}
