package dev.trestle.system.chain;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.account.AccountChanged;
import dev.trestle.ozon.account.KeySeal;
import dev.trestle.ozon.account.MasterKeyConfig;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes accounts as the gateway does, keys sealed. */
public final class Accounts {

  private record MasterKey(Optional<String> current, Optional<String> previous)
      implements MasterKeyConfig {}

  private final String kafka;
  private final KeySeal seal;

  Accounts(String kafka, String masterKey) {
    this.kafka = kafka;
    this.seal = KeySeal.of(new MasterKey(Optional.of(masterKey), Optional.empty()));
  }

  /** Announces an active account. */
  public void put(long id, String seller, long keyVersion, String apiKey) {
    String sealed = seal.seal(new KeySeal.Owner(id, seller, keyVersion), apiKey);
    AccountChanged account =
        new AccountChanged(
            id,
            "newcomer",
            seller,
            SellerId.parse(seller),
            AccountChanged.State.ACTIVE,
            keyVersion,
            sealed);
    Map<String, Object> config = Map.of("bootstrap.servers", kafka, "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.ACCOUNTS, Long.toString(id), Json.write(account)));
    }
  }
}
