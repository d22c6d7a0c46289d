package dev.trestle.ozon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Topics;
import dev.trestle.contracts.account.AccountChanged;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class AccountFeedIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject OzonAccounts accounts;
  @Inject MasterKeyConfig masterKeys;
  @Inject AccountFeed feed;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @Test
  void followsAnAccountFromItsFirstKeyToItsEnd() {
    send(1001, account(1001, 700_001, 1, "first", AccountChanged.State.ACTIVE));
    awaitKey(1001, "first");
    assertThat(accounts.ofSeller(new SellerId(700_001))).isPresent();

    send(1001, account(1001, 700_001, 2, "second", AccountChanged.State.ACTIVE));
    awaitKey(1001, "second");

    send(1001, account(1001, 700_001, 3, "second", AccountChanged.State.PAUSED));
    await().atMost(LIMIT).until(() -> accounts.withId(1001).isEmpty());

    send(1001, account(1001, 700_001, 4, "third", AccountChanged.State.ACTIVE));
    awaitKey(1001, "third");

    send(1001, null);
    await().atMost(LIMIT).until(() -> accounts.ofSeller(new SellerId(700_001)).isEmpty());
  }

  @Test
  void showsAnAccountThatCannotBeUsedAndGoesOn() {
    send(1002, "{\"id\": \"what\"}");
    send(
        1003,
        account(1003, 700_003, 1, "k", AccountChanged.State.ACTIVE)
            .replace("\"key_version\":1", "\"key_version\":2"));
    send(1004, account(1004, 100_001, 1, "k", AccountChanged.State.ACTIVE));
    send(1, null);
    send(1005, account(1005, 700_005, 1, "good", AccountChanged.State.ACTIVE));

    awaitKey(1005, "good");
    assertThat(accounts.withId(1)).isPresent();
    await().atMost(LIMIT).until(() -> feed.unusable() == 3);
    assertThat(accounts.ofSeller(new SellerId(100_001)).map(OzonAccount::id)).hasValue(1L);

    for (long id = 1002; id <= 1005; id++) {
      send(id, null);
    }
    await().atMost(LIMIT).until(() -> feed.unusable() == 0 && accounts.withId(1005).isEmpty());
  }

  @Test
  void takesOverTheSellerOfADeletedAccountInWhicheverOrderTheyCome() {
    send(1006, account(1006, 700_006, 1, "old", AccountChanged.State.ACTIVE));
    awaitKey(1006, "old");
    send(1007, account(1007, 700_006, 1, "new", AccountChanged.State.ACTIVE));
    await().atMost(LIMIT).until(() -> feed.unusable() == 1);

    send(1006, null);

    awaitKey(1007, "new");
    send(1007, null);
    await().atMost(LIMIT).until(() -> feed.unusable() == 0 && accounts.withId(1007).isEmpty());
  }

  private void awaitKey(long id, String key) {
    await()
        .atMost(LIMIT)
        .until(() -> accounts.withId(id).map(OzonAccount::apiKey).equals(Optional.of(key)));
  }

  private String account(
      long id, long seller, long version, String key, AccountChanged.State state) {
    String client = Long.toString(seller);
    String sealed = KeySeal.of(masterKeys).seal(new KeySeal.Owner(id, client, version), key);
    return Json.write(
        new AccountChanged(id, "shop", client, new SellerId(seller), state, version, sealed));
  }

  private void send(long id, @Nullable String value) {
    Map<String, Object> config = Map.of("bootstrap.servers", kafka, "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(Topics.ACCOUNTS, Long.toString(id), value));
    }
  }
}
