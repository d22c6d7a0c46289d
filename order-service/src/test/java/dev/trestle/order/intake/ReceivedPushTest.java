package dev.trestle.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.ozon.OzonAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedPushTest {

  private static final OzonAccount ACCOUNT =
      new OzonAccount(1, "tea", "100001", "no-key", new SellerId(100001));
  private static final Instant AT = Instant.parse("2026-09-14T08:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TYPE_NEW_POSTING",
        "TYPE_POSTING_CANCELLED",
        "TYPE_STATE_CHANGED",
        "TYPE_POSTING_STATUS_CHANGED",
        "TYPE_CUTOFF_DATE_CHANGED",
        "TYPE_DELIVERY_DATE_CHANGED"
      })
  void asksForAReadOfEveryPostingFromTheSellersWarehouse(String type) throws UndecodablePush {
    RereadQueue.Wish wish = received(type).wish(ACCOUNT, true);

    assertThat(wish.kind()).isEqualTo("posting");
    assertThat(wish.subject()).isEqualTo("71530284-0012-1");
    assertThat(wish.repeat()).isTrue();
    assertThat(wish.receivedAt()).isEqualTo(AT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TYPE_FBO_POSTING_NEW",
        "TYPE_FBO_POSTING_CANCELLED",
        "TYPE_FBO_POSTING_STATE_CHANGED",
        "TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED"
      })
  void asksOtherMethodsForPostingsFromOzonsWarehouse(String type) throws UndecodablePush {
    ReceivedPush push = received(type);

    assertThat(push.wish(ACCOUNT, false).kind()).isEqualTo("fbo-posting");
    assertThat(push.wish("posting", ACCOUNT, false).kind()).isEqualTo("posting");
    assertThat(push.entry(true).subject()).isEqualTo("71530284-0012-1");
  }

  @Test
  void refusesAPushThatIsNotAboutAPosting() {
    assertThatThrownBy(() -> received("TYPE_CHAT_CLOSED")).isInstanceOf(UndecodablePush.class);
    assertThatThrownBy(() -> received("TYPE_TOMORROW")).hasMessageContaining("message_type");
  }

  private static ReceivedPush received(String type) throws UndecodablePush {
    String body =
        """
        {"message_type":"%s","posting_number":"71530284-0012-1","seller_id":100001,
         "chat_id":"4f0b7c1e-1111-4a5b-9c3d-0a1b2c3d4e5f","new_state":"posting_delivered"}
        """
            .formatted(type);
    return ReceivedPush.of(
        new ReceivedRecord(
            "ozon.push.posting",
            0,
            0,
            "71530284-0012-1",
            body.getBytes(StandardCharsets.UTF_8),
            Map.of(CloudEvent.TIME, AT.toString()),
            AT));
  }
}
