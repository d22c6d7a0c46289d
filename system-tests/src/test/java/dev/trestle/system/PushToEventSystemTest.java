package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.system.chain.Chain;
import dev.trestle.system.chain.ChainExtension;
import dev.trestle.system.chain.Ozon;
import dev.trestle.system.chain.Pushes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A push goes in, a row and its events come out. */
@ExtendWith(ChainExtension.class)
class PushToEventSystemTest {

  private final Chain chain;
  private final PostingProof proof;

  PushToEventSystemTest(Chain chain) {
    this.chain = chain;
    this.proof = new PostingProof(chain);
  }

  @Test
  void showsAPushedPostingWithOzonsProducts() {
    String number = chain.ozon().create(true);

    JsonNode shown = chain.orders().awaitDetailed(number);

    JsonNode posting = chain.ozon().truth(number).path("posting");
    assertThat(shown.path("products")).hasSameSizeAs(posting.path("products")).isNotEmpty();
    for (int line = 0; line < posting.path("products").size(); line++) {
      JsonNode ours = shown.path("products").path(line);
      JsonNode theirs = posting.path("products").path(line);
      assertThat(ours.path("sku").asLong()).isEqualTo(theirs.path("sku").asLong());
      assertThat(ours.path("offer_id")).isEqualTo(theirs.path("offer_id"));
      assertThat(ours.path("name")).isEqualTo(theirs.path("name"));
      assertThat(ours.path("quantity").asLong()).isEqualTo(theirs.path("quantity").asLong());
      assertThat(ours.path("price").path("amount").decimalValue())
          .isEqualByComparingTo(theirs.path("price").asText());
    }
  }

  @Test
  void publishesOneEventPerVersionWithAllHeaders() {
    String number = chain.ozon().create(true);
    proof.awaitSettled(number, 1);
    chain.ozon().move(number, "posting_in_carriage", true);
    proof.awaitSettled(number, 2);

    List<Event> events = proof.check(number);

    Set<String> traces = Set.copyOf(pushesOf(number).stream().map(Event::traceId).toList());
    assertThat(events).hasSizeGreaterThanOrEqualTo(3);
    assertThat(events).allSatisfy(event -> checkHeaders(event, number));
    assertThat(events).extracting(Event::traceId).allMatch(traces::contains);
    assertThat(events.getFirst().traceId()).isEqualTo(pushesOf(number).getFirst().traceId());
    assertThat(events.getFirst().json().path("cause").asText()).isEqualTo("push");
    assertThat(events.getFirst().json().path("detailed").asBoolean()).isFalse();
  }

  private static void checkHeaders(Event event, String number) {
    assertThat(event.key()).isEqualTo(number);
    assertThat(event.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", "posting:" + number + ":" + event.version())
        .containsEntry("ce_type", "ozon.order.posting-changed.v1")
        .containsEntry("ce_source", "/ozon/seller/" + Ozon.SELLER)
        .containsEntry("ce_subject", number)
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_time", "traceparent");
    assertThat(Instant.parse(event.headers().get("ce_time"))).isBefore(Instant.now());
    assertThat(event.headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  @Test
  void relaysTheBytesThatOzonSent() {
    String number = chain.ozon().create(true);
    proof.awaitSettled(number, 1);

    Event push = pushesOf(number).getFirst();

    assertThat(chain.ozon().pushLog()).contains("\"body\":" + push.text());
    assertThat(push.headers())
        .containsEntry("ce_type", "ozon.push.new-posting.v1")
        .containsEntry("ce_subject", number);
  }

  @Test
  void relaysUnusualBytesUnchanged() {
    String number = chain.ozon().create(false);
    String body =
        Pushes.newPosting(chain.ozon().truth(number))
            .replace(
                "\"products\"", "\n\t\"note\" : \"\\u0416 ж \\/ \", \"big\":1.50e3 ,\"products\"");

    chain.pushAddress().deliver(body);
    proof.awaitSettled(number, 1);

    assertThat(chain.pushes().of(number).getFirst().value())
        .isEqualTo(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void leavesNoVersionWithoutAnEvent() {
    String number = chain.ozon().create(true);
    proof.awaitSettled(number, 1);

    assertThat(chain.database().column("select slot_name from pg_replication_slots where active"))
        .containsExactly("order_outbox");
    proof.checkAllPostings();
  }

  private List<Event> pushesOf(String number) {
    return chain.pushes().of(number).stream().map(Event::of).toList();
  }
}
