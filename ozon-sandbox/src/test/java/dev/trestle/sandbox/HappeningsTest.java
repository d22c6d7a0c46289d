package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Received;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to postings, orders and chats is pushed. */
@Timeout(60)
class HappeningsTest {

  private static final String SELLER = "/sellers/100001";
  private static final String NOW = "2026-09-14T09:30:15Z";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void setUrl() {
    sandbox.control("PUT", "/push-url", receiver.asBody());
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void announcesAnOrderAndEachOfItsPostings() throws InterruptedException {
    JsonNode order = control(SELLER + "/orders", "{\"postings\":[{},{\"scheme\":\"fbo\"}]}");
    String number = order.path("order_number").textValue();
    JsonNode told = next("TYPE_ORDER_NEW");
    assertThat(told.path("order_number").textValue()).isEqualTo(number);
    assertThat(told.path("order_id")).isEqualTo(order.path("order_id"));
    assertThat(told.path("created_at").textValue()).isEqualTo(NOW);
    JsonNode fbs = next("TYPE_NEW_POSTING");
    assertThat(fbs.path("posting_number").textValue()).isEqualTo(number + "-1");
    JsonNode fbo = next("TYPE_FBO_POSTING_NEW");
    assertThat(fbo.path("posting_number").textValue()).isEqualTo(number + "-2");
    assertThat(fbo.path("order_number").textValue()).isEqualTo(number);
    assertThat(fbo.path("creation_date").textValue()).isEqualTo(NOW);
    assertThat(Received.keys(fbo.at("/products/0"))).containsExactly("sku", "quantity");
    assertThat(fbo.path("uuid").textValue()).isNotEqualTo(told.path("uuid").textValue());
  }

  @Test
  void announcesMovesOfFboPostingsAndTheirOrders() throws InterruptedException {
    String number = sandbox.create("{\"scheme\":\"fbo\"}");
    sandbox.advance(Duration.ofMinutes(5));
    sandbox.move(number, "posting_on_way_to_city");
    JsonNode moved = next("TYPE_FBO_POSTING_STATE_CHANGED");
    assertThat(moved.path("new_state").textValue()).isEqualTo("posting_on_way_to_city");
    assertThat(moved.path("changed_state_date").textValue()).isEqualTo("2026-09-14T09:35:15Z");
    JsonNode order = next("TYPE_ORDER_STATE_CHANGED");
    assertThat(order.path("old_state").textValue()).isEqualTo("order_created");
    assertThat(order.path("new_state").textValue()).isEqualTo("order_in_delivery");
    assertThat(order.path("updated_at").textValue()).isEqualTo("2026-09-14T09:35:15Z");
  }

  @Test
  void announcesTheCancellationOfAnFboPostingAndItsOrder() throws InterruptedException {
    String number = sandbox.create("{\"scheme\":\"fbo\"}");
    control(SELLER + "/postings/" + number + "/cancel", "{}");
    JsonNode cancelled = next("TYPE_FBO_POSTING_CANCELLED");
    assertThat(cancelled.path("cancel_date").textValue()).isEqualTo(NOW);
    assertThat(cancelled.path("new_state").textValue()).isEqualTo("posting_canceled");
    assertThat(cancelled.at("/reason/id").longValue()).isEqualTo(352);
    JsonNode order = next("TYPE_ORDER_CANCELLED");
    assertThat(order.path("cancelled_at").textValue()).isEqualTo(NOW);
    assertThat(number).startsWith(order.path("order_number").textValue());
  }

  @Test
  void announcesNewAndDeletedShipmentDates() throws InterruptedException {
    String number = sandbox.create("{}");
    String cutoff = SELLER + "/postings/" + number + "/cutoff";
    control(cutoff, "{\"date\":null}");
    JsonNode deleted = next("TYPE_CUTOFF_DATE_CHANGED");
    assertThat(deleted.path("new_cutoff_date").textValue()).isEmpty();
    assertThat(deleted.path("old_cutoff_date").textValue()).isEqualTo("2026-09-15T09:30:15Z");
    control(cutoff, "{\"date\":\"2026-09-17T10:00:00Z\"}");
    JsonNode given = next("TYPE_CUTOFF_DATE_CHANGED");
    assertThat(given.path("new_cutoff_date").textValue()).isEqualTo("2026-09-17T10:00:00Z");
    assertThat(given.path("old_cutoff_date").textValue()).isEmpty();
  }

  @Test
  void announcesNewDeliveryDatesOfBothSchemes() throws InterruptedException {
    String window = "{\"begin\":\"2026-09-20T08:00:00Z\",\"end\":\"2026-09-20T12:00:00Z\"}";
    String fbs = sandbox.create("{}");
    control(SELLER + "/postings/" + fbs + "/delivery", window);
    JsonNode told = next("TYPE_DELIVERY_DATE_CHANGED");
    assertThat(told.path("new_delivery_date_begin").textValue()).isEqualTo("2026-09-20T08:00:00Z");
    assertThat(told.path("new_delivery_date_end").textValue()).isEqualTo("2026-09-20T12:00:00Z");
    assertThat(told.path("old_delivery_date_begin").textValue()).isNotEmpty();
    String fbo = sandbox.create("{\"scheme\":\"fbo\"}");
    control(SELLER + "/postings/" + fbo + "/delivery", "{\"begin\":null,\"end\":null}");
    JsonNode deleted = next("TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED");
    assertThat(deleted.path("new_delivery_date_end").textValue()).isEmpty();
    assertThat(deleted.path("posting_number").textValue()).isEqualTo(fbo);
  }

  @Test
  void announcesWhatHappensInAChat() throws InterruptedException {
    JsonNode chat = control(SELLER + "/chats", "{}");
    String path = SELLER + "/chats/" + chat.path("chat_id").textValue();
    JsonNode said = control(path + "/messages", "{\"text\":\"Добрый день\"}");
    String id = said.path("message_id").textValue();
    JsonNode message = next("TYPE_NEW_MESSAGE");
    assertThat(message.path("chat_id")).isEqualTo(chat.path("chat_id"));
    assertThat(message.path("message_id").textValue()).isEqualTo(id);
    assertThat(message.at("/data/0").textValue()).isEqualTo("Добрый день");
    assertThat(message.path("chat_type").textValue()).isEqualTo("Seller_Support");
    sandbox.advance(Duration.ofMinutes(1));
    control(path + "/messages/" + id, "{\"text\":\"Добрый вечер\"}");
    JsonNode changed = next("TYPE_UPDATE_MESSAGE");
    assertThat(changed.path("created_at").textValue()).isEqualTo(NOW);
    assertThat(changed.path("updated_at").textValue()).isEqualTo("2026-09-14T09:31:15Z");
    control(path + "/read", "{\"message_id\":\"" + id + "\"}");
    assertThat(next("TYPE_MESSAGE_READ").path("last_read_message_id").textValue()).isEqualTo(id);
    sandbox.control("PUT", "/push-style", "{\"oddities\":[\"cyrillic_customer\"]}");
    control(path + "/close", "{}");
    JsonNode closed = next("TYPE_CHAT_CLOSED");
    assertThat(Received.keys(closed))
        .containsExactly("message_type", "chat_id", "chat_type", "user", "seller_id");
    assertThat(closed.at("/user/type").textValue()).isEqualTo("\u0421ustomer");
  }

  private JsonNode next(String type) throws InterruptedException {
    return receiver.next(type).body();
  }

  private JsonNode control(String path, String body) {
    var answer = sandbox.control("POST", path, body);
    assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
    return answer.body();
  }
}
