package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.Topics;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PushTypeTest {

  @Test
  void coversThe23DocumentedTypesAndTheRemovedPriceIndex() {
    assertThat(PushType.values()).hasSize(23 + 1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TYPE_PING, -, -, ping",
        "TYPE_NEW_POSTING, ozon.push.posting, posting_number, new-posting",
        "TYPE_POSTING_CANCELLED, ozon.push.posting, posting_number, posting-cancelled",
        "TYPE_STATE_CHANGED, ozon.push.posting, posting_number, state-changed",
        "TYPE_POSTING_STATUS_CHANGED, ozon.push.posting, posting_number, state-changed",
        "TYPE_CUTOFF_DATE_CHANGED, ozon.push.posting, posting_number, cutoff-date-changed",
        "TYPE_DELIVERY_DATE_CHANGED, ozon.push.posting, posting_number, delivery-date-changed",
        "TYPE_FBO_POSTING_NEW, ozon.push.posting, posting_number, fbo-posting-new",
        "TYPE_FBO_POSTING_CANCELLED, ozon.push.posting, posting_number, fbo-posting-cancelled",
        "TYPE_FBO_POSTING_STATE_CHANGED, ozon.push.posting, posting_number, fbo-posting-state-changed",
        "TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED, ozon.push.posting, posting_number, fbo-posting-delivery-date-changed",
        "TYPE_ORDER_NEW, ozon.push.order, order_number, order-new",
        "TYPE_ORDER_CANCELLED, ozon.push.order, order_number, order-cancelled",
        "TYPE_ORDER_STATE_CHANGED, ozon.push.order, order_number, order-state-changed",
        "TYPE_CREATE_OR_UPDATE_ITEM, ozon.push.product, product_id, create-or-update-item",
        "TYPE_CREATE_ITEM, ozon.push.product, product_id, create-item",
        "TYPE_UPDATE_ITEM, ozon.push.product, product_id, update-item",
        "TYPE_PRICE_INDEX_CHANGED, ozon.push.product, product_id, price-index-changed",
        "TYPE_DESCRIPTION_CATEGORY_TREE_CHANGED, ozon.push.product, -, description-category-tree-changed",
        "TYPE_STOCKS_CHANGED, ozon.push.stock, seller_id, stocks-changed",
        "TYPE_FBO_STOCKS_CHANGED, ozon.push.stock, seller_id, fbo-stocks-changed",
        "TYPE_NEW_MESSAGE, ozon.push.chat, chat_id, new-message",
        "TYPE_UPDATE_MESSAGE, ozon.push.chat, chat_id, update-message",
        "TYPE_MESSAGE_READ, ozon.push.chat, chat_id, message-read",
        "TYPE_CHAT_CLOSED, ozon.push.chat, chat_id, chat-closed"
      })
  void hasATopicAKeyAndACloudEventsType(String name, String topic, String key, String event) {
    PushType type = PushType.ofWireName(name).orElseThrow();

    assertThat(type.topic()).isEqualTo(topic);
    assertThat(type.keyField()).isEqualTo(key);
    assertThat(type.cloudEventType()).isEqualTo("ozon.push." + event + ".v1");
  }

  @Test
  void knowsNeitherPostingShippedNorInventedTypes() {
    assertThat(PushType.ofWireName("TYPE_POSTING_SHIPPED")).isEmpty();
    assertThat(PushType.ofWireName("TYPE_POSTING_CHANGED")).isEmpty();
    assertThat(PushType.ofWireName("TYPE_CHAT_MESSAGE")).isEmpty();
    assertThat(PushType.ofWireName("type_new_posting")).isEmpty();
  }

  @Test
  void writesOnlyToTopicsOfTheList() {
    Set<String> topics = Topics.all().stream().map(Topics.Topic::name).collect(Collectors.toSet());

    assertThat(Arrays.stream(PushType.values()).filter(type -> type != PushType.PING))
        .allSatisfy(type -> assertThat(topics).contains(type.topic()));
  }

  /** A type without a fixture has no test that reads it. */
  @ParameterizedTest
  @EnumSource
  void hasAFixture(PushType type) {
    assertThat(Pushes.all())
        .anySatisfy(fixture ->
            assertThat(dev.trestle.contracts.Fixtures.text("push/" + fixture + ".json"))
                .contains("\"" + type.wireName() + "\""));
  }
}
