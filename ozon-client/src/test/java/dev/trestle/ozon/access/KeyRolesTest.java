package dev.trestle.ozon.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.OzonFixture;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyRolesTest {

  @Test
  void knowsWhatTheKeyMayCallAndUntilWhen() {
    KeyRoles roles = AccessCalls.read(OzonFixture.answer("access/roles"));

    assertThat(roles.expiresAt()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    assertThat(roles.roles()).extracting(KeyRoles.Role::name).contains("Finance report");
    assertThat(roles.mayCall("/v2/warehouse/list")).isTrue();
    assertThat(roles.mayCall("/v2/products/stocks")).isFalse();
  }

  @Test
  void acceptsAKeyWithoutADateAndWithoutRoles() {
    KeyRoles roles = AccessCalls.read(OzonFixture.json("{\"expires_at\":null}"));

    assertThat(roles.expiresAt()).isNull();
    assertThat(roles.mayCall("/v1/roles")).isFalse();
  }
}
