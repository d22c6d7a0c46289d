package dev.trestle.ozon;

import dev.trestle.contracts.SellerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The seller accounts of this installation: configured ones (1 to 1000), which stay as they are,
 * and those that come and go by {@code ozon.accounts}. A paused account is not among them.
 */
@ApplicationScoped
public class OzonAccounts {

  private static final int LAST_CONFIGURED = 1000;

  private final Event<AccountsChanged> changed;
  private volatile Map<Long, OzonAccount> byId = Map.of();
  private volatile Map<SellerId, OzonAccount> bySeller = Map.of();

  OzonAccounts(OzonConfig config, Event<AccountsChanged> changed) {
    this.changed = changed;
    config.accounts().forEach((id, account) -> add(configured(id, account)));
    if (config.clientId().isPresent() != config.apiKey().isPresent()) {
      throw new IllegalArgumentException(
          "OZON_CLIENT_ID and OZON_API_KEY make account 1 together: set both or none");
    }
    config.clientId().ifPresent(clientId -> addFirst(clientId, config.apiKey().orElseThrow()));
  }

  /** The account of a seller that a push names. */
  public Optional<OzonAccount> ofSeller(SellerId seller) {
    return Optional.ofNullable(bySeller.get(seller));
  }

  /** The account with our id. */
  public Optional<OzonAccount> withId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All accounts by id. */
  public Collection<OzonAccount> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /**
   * Adds an account or replaces it; throws {@link IllegalArgumentException} where another account
   * has the same seller, because its pushes could not be told apart.
   */
  public void put(OzonAccount account) {
    add(account);
    changed.fire(new AccountsChanged());
  }

  /** Forgets an account, if it is known. */
  public void forget(long id) {
    remove(id);
    changed.fire(new AccountsChanged());
  }

  private synchronized void remove(long id) {
    Map<Long, OzonAccount> rest = new TreeMap<>(byId);
    rest.remove(id);
    publish(rest);
  }

  private void addFirst(String clientId, String apiKey) {
    if (byId.containsKey(1L)) {
      throw new IllegalArgumentException(
          "account 1 is configured twice: by OZON_CLIENT_ID and by ozon.accounts.1");
    }
    add(new OzonAccount(1, clientId, clientId, apiKey, SellerId.parse(clientId)));
  }

  private synchronized void add(OzonAccount account) {
    OzonAccount other = bySeller.get(account.sellerId());
    if (other != null && other.id() != account.id()) {
      throw new IllegalArgumentException(
          "accounts " + other.id() + " and " + account.id() + " have the same seller id");
    }
    Map<Long, OzonAccount> more = new TreeMap<>(byId);
    more.put(account.id(), account);
    publish(more);
  }

  private void publish(Map<Long, OzonAccount> accounts) {
    Map<SellerId, OzonAccount> sellers = new HashMap<>();
    accounts.values().forEach(account -> sellers.put(account.sellerId(), account));
    byId = accounts;
    bySeller = sellers;
  }

  private static OzonAccount configured(int id, OzonConfig.Account account) {
    if (id < 1 || id > LAST_CONFIGURED) {
      throw new IllegalArgumentException(
          "ozon.accounts." + id + ": ids of configured accounts are 1 to " + LAST_CONFIGURED);
    }
    return new OzonAccount(
        id,
        account.name().orElse(account.clientId()),
        account.clientId(),
        account.apiKey(),
        SellerId.parse(account.sellerId().orElse(account.clientId())));
  }
}
