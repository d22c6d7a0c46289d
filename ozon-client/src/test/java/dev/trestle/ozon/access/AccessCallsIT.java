package dev.trestle.ozon.access;

import static dev.trestle.ozon.Answered.failure;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.SellerId;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class AccessCallsIT {

  @Inject AccessCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void tellsWhatAKeyMayCall() {
    KeyRoles roles = ok(calls.roles(Caller.command(accounts.withId(1).orElseThrow())));

    assertThat(roles.mayCall("/v2/warehouse/list")).isTrue();
    assertThat(roles.mayCall("/v9/nothing")).isFalse();
    assertThat(roles.expiresAt()).isAfter(Instant.now());
  }

  @Test
  void isRefusedWithAWrongKey() {
    var wrong = new OzonAccount(9, "wrong", "100001", "no-key", SellerId.parse("100001"));

    assertThat(failure(calls.roles(Caller.command(wrong))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class, refused -> assertThat(refused.code()).isEqualTo("7"));
  }
}
