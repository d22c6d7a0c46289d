package dev.trestle.contracts.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trestle.contracts.SellerId;

/**
 * A seller account as it is now. Topic {@code ozon.accounts} (compacted), key = account id, {@code
 * ce_type} {@value #TYPE}; a record without a value deletes the account.
 *
 * @param id from 1001; 1 to 1000 are configured in each service
 * @param name how people call it
 * @param clientId {@code Client-Id} of every call
 * @param sellerId the id that pushes name
 * @param keyVersion grows with each new key; the sealed key is bound to it
 * @param sealedKey the {@code Api-Key}, readable with the installation's master key only
 */
public record AccountChanged(
    long id,
    String name,
    String clientId,
    SellerId sellerId,
    State state,
    long keyVersion,
    String sealedKey) {

  public static final String TYPE = "ozon.account-changed.v1";

  /** Accounts below are configured in each service, and no record touches them. */
  public static final long FIRST_ID = 1001;

  /** Refuses ids of configured accounts. */
  public AccountChanged {
    if (id < FIRST_ID) {
      throw new IllegalArgumentException("id: accounts of the topic begin at " + FIRST_ID);
    }
  }

  /** Whether the account is worked. */
  public enum State {
    @JsonProperty("active")
    ACTIVE,
    /** Nothing is asked of Ozon, and its pushes wait. */
    @JsonProperty("paused")
    PAUSED
  }
}
