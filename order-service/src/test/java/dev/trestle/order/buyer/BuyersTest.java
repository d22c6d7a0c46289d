package dev.trestle.order.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.posting.Buyer;
import dev.trestle.ozon.posting.LegalInfo;
import dev.trestle.ozon.posting.PostingDetail;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuyersTest {

  private static final String KEY = "A".repeat(43) + "=";

  @Test
  void asksForNobodyWithoutAKey() {
    Buyers buyers = buyers(Map.of());

    assertThat(buyers.isOn()).isFalse();
    assertThat(buyers.with(Set.of(PostingDetail.ANALYTICS)))
        .containsExactly(PostingDetail.ANALYTICS);
  }

  @Test
  void asksForPeopleAndCompaniesWithAKey() {
    Buyers buyers = buyers(Map.of("order.buyer.key-current", KEY));

    assertThat(buyers.isOn()).isTrue();
    assertThat(buyers.with(Set.of(PostingDetail.ANALYTICS)))
        .containsExactlyInAnyOrder(
            PostingDetail.ANALYTICS, PostingDetail.BUYER, PostingDetail.LEGAL_INFO);
  }

  @Test
  void startsWithNoKeyThatCannotSeal() {
    assertThatThrownBy(() -> buyers(Map.of("order.buyer.key-current", "c2hvcnQ=")))
        .hasMessage("ORDER_BUYER_KEY_CURRENT must be 32 bytes in base64");
    assertThatThrownBy(() -> buyers(Map.of("order.buyer.key-previous", KEY)))
        .hasMessage("ORDER_BUYER_KEY_PREVIOUS is set, but not ORDER_BUYER_KEY_CURRENT");
  }

  @Test
  void saysNothingOfPeopleInText() {
    var person = new Buyer.Person("a name", "a telephone");
    var known = new KnownBuyer(person, person, null, new LegalInfo("a company", "1", "2"));

    assertThat(known + " " + new BuyerView("1-1-1", Instant.EPOCH, known))
        .doesNotContain("name", "telephone", "company");
  }

  private static Buyers buyers(Map<String, String> settings) {
    OrderConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(OrderConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(OrderConfig.class);
    return new Buyers(config, new BuyerRows());
  }
}
