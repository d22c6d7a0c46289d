package dev.trestle.ozon.account;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.account.AccountChanged;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Follows {@code ozon.accounts} from its beginning, in every replica, without a committed offset.
 * An account that cannot be used (no fitting master key, unreadable record) is shown as such by the
 * gauge {@code trestle.ozon.accounts.unusable} and leaves what was known before as it is. Accounts
 * are in no order among each other, so it is tried again after every other record: one that took
 * over the seller of a deleted one may come before the deletion.
 */
@ApplicationScoped
public class AccountFeed {

  private static final Logger LOG = Logger.getLogger(AccountFeed.class);

  private final OzonAccounts accounts;
  private final KeySeal seal;
  private final Map<String, ConsumerRecord<String, byte[]>> unusable = new ConcurrentHashMap<>();

  AccountFeed(OzonAccounts accounts, MasterKeyConfig masterKeys, MeterRegistry metrics) {
    this.accounts = accounts;
    this.seal = KeySeal.of(masterKeys);
    metrics.gauge("trestle.ozon.accounts.unusable", this, AccountFeed::unusable);
  }

  /** Accounts of the topic that are not worked, although nobody paused them. */
  int unusable() {
    return unusable.size();
  }

  @Incoming("accounts")
  void onRecord(ConsumerRecord<String, byte[]> record) {
    unusable.remove(record.key());
    apply(record);
    for (var waiting : List.copyOf(unusable.values())) {
      if (!waiting.equals(record)) {
        apply(waiting);
      }
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.value() == null) {
        forget(Long.parseLong(record.key()));
      } else {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        follow(record.key(), Json.read(text, AccountChanged.class));
      }
      unusable.remove(record.key());
    } catch (RuntimeException trouble) {
      if (unusable.put(record.key(), record) == null) {
        LOG.errorf("account %s of %s: %s", record.key(), record.topic(), reason(trouble));
      }
    }
  }

  private void forget(long id) {
    if (id >= AccountChanged.FIRST_ID) {
      accounts.forget(id);
    }
  }

  private void follow(String key, AccountChanged account) {
    if (!key.equals(Long.toString(account.id()))) {
      throw new IllegalArgumentException("id: the record's key is another one");
    }
    switch (account.state()) {
      case PAUSED -> accounts.forget(account.id());
      case ACTIVE -> accounts.put(opened(account));
    }
  }

  private OzonAccount opened(AccountChanged account) {
    var owner = new KeySeal.Owner(account.id(), account.clientId(), account.keyVersion());
    String apiKey =
        seal.open(owner, account.sealedKey())
            .orElseThrow(
                () -> new IllegalArgumentException("sealed_key: no master key of ours opens it"));
    return new OzonAccount(
        account.id(), account.name(), account.clientId(), apiKey, account.sellerId());
  }

  /** Only our own sentences: a parser's text could quote the record. */
  private static String reason(RuntimeException trouble) {
    return trouble instanceof IllegalArgumentException
        ? String.valueOf(trouble.getMessage())
        : "unreadable record";
  }
}
