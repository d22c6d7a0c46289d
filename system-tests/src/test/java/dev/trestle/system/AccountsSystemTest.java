package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts come while everything runs. */
@ExtendWith(ChainExtension.class)
class AccountsSystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Chain chain;

  AccountsSystemTest(Chain chain) {
    this.chain = chain;
  }

  @Test
  void appliesThePushesOfASellerWhoseAccountComesLater() {
    Ozon newcomer = chain.ozon(Ozon.NEWCOMER);
    String number = newcomer.create(true);
    Awaitility.await("the push is set aside").atMost(LIMIT).until(() -> setAside(number) == 1);
    assertThat(chain.orders().find(number)).isEmpty();

    chain.accounts().put(1001, Ozon.NEWCOMER, 1, "sandbox-key-" + Ozon.NEWCOMER);

    JsonNode shown = chain.orders().awaitDetailed(number);
    assertThat(shown.path("account_id").asLong()).isEqualTo(1001);
    assertThat(setAside(number)).isZero();
    assertThat(chain.events().of(number).stream().map(Event::of).map(Event::version)).contains(1L);
  }

  private int setAside(String number) {
    return chain
        .database()
        .column(
            "select push_id from inbox where set_aside is not null and subject = '" + number + "'")
        .size();
  }
}
