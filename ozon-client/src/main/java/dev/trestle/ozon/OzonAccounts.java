package dev.trestle.ozon;

import dev.trestle.contracts.SellerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The seller accounts of this installation, from configuration. */
@ApplicationScoped
public class OzonAccounts {

  private static final int LAST_CONFIGURED = 1000;

  private final Map<Long, OzonAccount> byId = new TreeMap<>();
  private final Map<SellerId, OzonAccount> bySeller = new LinkedHashMap<>();

  OzonAccounts(OzonConfig config) {
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
    return byId.values();
  }

  private void addFirst(String clientId, String apiKey) {
    if (byId.containsKey(1L)) {
      throw new IllegalArgumentException(
          "account 1 is configured twice: by OZON_CLIENT_ID and by ozon.accounts.1");
    }
    add(new OzonAccount(1, clientId, clientId, apiKey, SellerId.parse(clientId)));
  }

  private void add(OzonAccount account) {
    byId.put(account.id(), account);
    OzonAccount other = bySeller.put(account.sellerId(), account);
    if (other != null) {
      throw new IllegalArgumentException(
          "accounts " + other.id() + " and " + account.id() + " have the same seller id");
    }
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
