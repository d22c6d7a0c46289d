package dev.trestle.ingress.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final Networks OZON =
      new Networks("n", List.of("195.34.21.0/24", "185.73.192.0/22", "91.223.93.0/24"));

  @ParameterizedTest
  @CsvSource({
    "195.34.21.0, true",
    "195.34.21.255, true",
    "195.34.22.1, false",
    "185.73.195.255, true",
    "185.73.196.0, false",
    "91.223.93.17, true",
    "127.0.0.1, false",
    "::1, false",
    "2001:db8::1, false"
  })
  void letsInOzonsNetworksAndNobodyElse(String address, boolean allowed) {
    assertThat(OZON.contain(ip(address))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    // peer, header, value, expected ('-' where nobody may be believed)
    "9.9.9.9, X-Forwarded-For, 195.34.21.7, 9.9.9.9",
    "10.0.0.1, X-Forwarded-For, 195.34.21.7, 195.34.21.7",
    "10.0.0.1, X-Forwarded-For, '195.34.21.7, 6.6.6.6', 6.6.6.6",
    "10.0.0.1, X-Forwarded-For, '6.6.6.6, 195.34.21.7, 10.0.0.2', 195.34.21.7",
    "10.0.0.1, X-Forwarded-For, '195.34.21.7, nonsense', -",
    "10.0.0.1, X-Forwarded-For, '195.34.21.7,', -",
    "10.0.0.1, X-Forwarded-For, '195.34.21.7:4711', 195.34.21.7",
    "10.0.0.1, Forwarded, 'for=195.34.21.7;proto=https', 195.34.21.7",
    "10.0.0.1, Forwarded, 'proto=https; For=\"195.34.21.7:4711\"', 195.34.21.7",
    "10.0.0.1, Forwarded, 'for=6.6.6.6, for=\"[2001:db8::17]:4711\"', 2001:db8::17",
    "10.0.0.1, Forwarded, 'for=_hidden', -",
    "10.0.0.1, Forwarded, 'by=1.2.3.4', -",
    "10.0.0.1, Other, x, 10.0.0.1"
  })
  void findsTheRightmostHopThatIsNoTrustedProxy(
      String peer, String header, String value, String expected) {
    ClientAddress clients = new ClientAddress(new Networks("n", List.of("10.0.0.0/8")));
    InetAddress client =
        clients.of(ip(peer), MultiMap.caseInsensitiveMultiMap().add(header, value));

    assertThat(client).isEqualTo(expected.equals("-") ? null : ip(expected));
  }

  @Test
  void prefersForwardedAndJoinsSeveralHeaderLines() {
    ClientAddress clients = new ClientAddress(new Networks("n", List.of("10.0.0.0/8")));
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("X-Forwarded-For", "6.6.6.6")
            .add("Forwarded", "for=195.34.21.7")
            .add("Forwarded", "for=10.0.0.9");

    assertThat(clients.of(ip("10.0.0.1"), headers)).isEqualTo(ip("195.34.21.7"));
  }

  @Test
  void namesTheNetworkThatItCannotRead() {
    assertThatThrownBy(() -> new Networks("INGRESS_GATE_SOURCE_NETWORKS", List.of("10.0.0.0")))
        .hasMessageContaining("INGRESS_GATE_SOURCE_NETWORKS")
        .hasMessageContaining("10.0.0.0");
  }

  @Test
  void cutsOffAnAddressAfterItsShareOfRefusalsAndForgetsWithTheMinute() {
    Instant[] now = {Instant.parse("2026-03-02T09:00:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    RefusalLimit limit = new RefusalLimit(2, clock);

    assertThat(limit.isExceededBy("a")).isFalse();
    assertThat(limit.isExceededBy("a")).isFalse();
    assertThat(limit.isExceededBy("a")).isTrue();
    assertThat(limit.isExceededBy("b")).isFalse();
    now[0] = now[0].plusSeconds(60);
    assertThat(limit.isExceededBy("a")).isFalse();
    assertThat(new RefusalLimit(0, clock).isExceededBy("a")).isFalse();
  }

  private static InetAddress ip(String text) {
    return NetUtil.createInetAddressFromIpAddressString(text);
  }
}
