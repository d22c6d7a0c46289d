package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.Topics;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import dev.trestle.system.chain.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Returns, applications to cancel and chats: what sweeps find at Ozon and what the seller does by
 * REST are versions of one thing, and each version is one event on its topic.
 */
@ExtendWith(ChainExtension.class)
class AfterSalesSystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String WORDS = "the kettle leaves on Thursday";
  private static final Map<String, String> SWEEPING = Map.of("ORDER_SWEEP_POLL", "PT0.2S");

  private final Chain chain;
  private final Ozon ozon;

  AfterSalesSystemTest(Chain chain) {
    this.chain = chain;
    this.ozon = chain.ozon();
  }

  @BeforeAll
  static void sweepWhenAsked(Chain chain) {
    chain.order().restartWith(SWEEPING);
  }

  @AfterAll
  static void asBefore(Chain chain) {
    chain.order().restartWith(Map.of());
  }

  @Test
  void tellsOfAReturnThatComesBackToTheSeller() {
    String posting = ozon.create(false);
    String id = ozon.happens("returns", named(posting)).path("id").asText();
    String path = "/api/v1/returns/1/" + id;
    sweep("returns");
    shown(path, "found", found -> found.path("status").asText().equals("WaitingShipment"));

    ozon.happens("returns/" + id + "/status", "\"status\":\"ReceivedBySeller\"");
    sweep("returns");
    JsonNode shown =
        shown(path, "received", each -> each.path("status").asText().equals("ReceivedBySeller"));

    List<Event> events = events(Topics.ORDER_RETURN, "return", id, shown);
    assertThat(events)
        .extracting(Event::status)
        .containsExactly("WaitingShipment", "ReceivedBySeller");
    assertThat(events).extracting(AfterSalesSystemTest::cause).isSubsetOf("first-sync", "sweep");
  }

  @Test
  void tellsOfARequestToReturnAndOfTheSellersConsent() {
    String posting = ozon.createWith("\"push\":false,\"scheme\":\"rfbs\"");
    String id = "rfbs-" + ozon.happens("rfbs-returns", named(posting)).path("return_id").asText();
    String path = "/api/v1/returns/1/" + id;
    sweep("rfbs-returns");
    shown(path, "found", found -> true);

    chain.orders().ask(path + "/accept", key(), "{\"return_method\":\"post\"}");
    JsonNode shown =
        shown(path, "accepted", each -> each.path("status").asText().equals("MovingToSeller"));

    List<Event> events = events(Topics.ORDER_RETURN, "return", id, shown);
    assertThat(events).extracting(AfterSalesSystemTest::cause).last().isEqualTo("command");
  }

  @Test
  void tellsOfAnApplicationAndOfTheSellersDecision() {
    String posting = ozon.createWith("\"push\":false,\"scheme\":\"rfbs\"");
    String id = ozon.happens("cancellations", named(posting)).path("cancellation_id").asText();
    String path = "/api/v1/cancellations/1/" + id;
    sweep("cancellations");
    shown(path, "found", found -> found.path("status").asText().equals("ON_APPROVAL"));

    chain.orders().ask(path + "/approve", key(), "");
    JsonNode shown =
        shown(path, "approved", each -> each.path("status").asText().equals("APPROVED"));

    List<Event> events = events(Topics.ORDER_CANCELLATION, "cancellation", id, shown);
    assertThat(events).extracting(Event::status).containsExactly("ON_APPROVAL", "APPROVED");
    assertThat(events).extracting(AfterSalesSystemTest::cause).last().isEqualTo("command");
  }

  @Test
  void tellsOfMessagesButNotWhatTheySay() {
    String chat = ozon.happens("chats", named(ozon.create(false))).path("chat_id").asText();
    ozon.happens("chats/" + chat + "/messages", "\"text\":\"%s\"".formatted(WORDS));
    String path = "/api/v1/chats/1/" + chat;
    sweep("chats-unread");
    shown(path, "found", found -> found.path("last_message_by").asText().equals("Customer"));

    chain.orders().ask(path + "/messages", key(), "{\"text\":\"%s\"}".formatted(WORDS));
    JsonNode shown =
        shown(path, "answered", each -> each.path("last_message_by").asText().equals("Seller"));

    List<Event> events = events(Topics.ORDER_CHAT, "chat", chat, shown);
    assertThat(events).extracting(AfterSalesSystemTest::cause).contains("command");
    assertThat(events).extracting(Event::text).noneMatch(text -> text.contains(WORDS));
  }

  private void sweep(String kind) {
    chain.orders().ask("/api/v1/sweeps/1/" + kind, key(), "");
  }

  private static String named(String posting) {
    return "\"posting_number\":\"" + posting + "\"";
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String cause(Event event) {
    return event.json().path("cause").asText();
  }

  private JsonNode shown(String path, String how, Predicate<JsonNode> wish) {
    return Awaitility.await(path + " " + how)
        .atMost(LIMIT)
        .until(() -> chain.orders().get(path).filter(wish), Optional::isPresent)
        .orElseThrow();
  }

  /** One event for each version that REST shows, with the headers of our topics. */
  private List<Event> events(String topic, String kind, String id, JsonNode shown) {
    long version = shown.path("version").asLong();
    assertThat(shown.path("history")).hasSize((int) version);
    try (TopicReader reader = chain.read(topic)) {
      List<Event> events = new EventProof(reader).await(id, version);
      assertThat(events)
          .allSatisfy(event ->
              assertThat(event.headers())
                  .containsEntry("ce_specversion", "1.0")
                  .containsEntry("ce_type", topic + "-changed.v1")
                  .containsEntry("ce_source", "/ozon/seller/" + Ozon.SELLER)
                  .containsEntry("ce_subject", id)
                  .containsKeys("ce_time", "traceparent"))
          .extracting(Event::id)
          .allMatch(each -> each.startsWith(kind + ":"));
      return events;
    }
  }
}
