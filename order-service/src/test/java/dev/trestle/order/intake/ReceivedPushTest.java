package dev.trestle.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedPushTest {

  private static final long ACCOUNT = 1;
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
    ReceivedPush<PostingPush> push = received(type);
    RereadQueue.Wish wish =
        push.wish(PostingPushes.rereadKind(push.push()), push.subject(), ACCOUNT, true);

    assertThat(wish.kind()).isEqualTo("posting");
    assertThat(wish.accountId()).isEqualTo(ACCOUNT);
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
    ReceivedPush<PostingPush> push = received(type);

    assertThat(PostingPushes.rereadKind(push.push())).isEqualTo("fbo-posting");
    assertThat(push.entry(true).subject()).isEqualTo("71530284-0012-1");
  }

  @Test
  void refusesAPushThatIsNotAboutAPosting() {
    assertThatThrownBy(() -> received("TYPE_CHAT_CLOSED")).isInstanceOf(UndecodablePush.class);
    assertThatThrownBy(() -> received("TYPE_TOMORROW")).hasMessageContaining("message_type");
  }

  @ParameterizedTest
  @CsvSource({
    "24219509-0020, 24219509-0020",
    "24219509-0020-1, 24219509-0020",
    "24219509-0020-11, 24219509-0020",
    "anything-else-1, anything-else-1"
  })
  void knowsAnOrderByItsOwnNumberWhereAPostingsIsPrinted(String pushed, String subject)
      throws UndecodablePush {
    String body =
        """
        {"message_type":"TYPE_ORDER_NEW","order_number":"%s","seller_id":100001}
        """
            .formatted(pushed);

    assertThat(ReceivedPush.of(record(body), PushKind.ORDER).subject()).isEqualTo(subject);
  }

  private static ReceivedPush<PostingPush> received(String type) throws UndecodablePush {
    String body =
        """
        {"message_type":"%s","posting_number":"71530284-0012-1","seller_id":100001,
         "chat_id":"4f0b7c1e-1111-4a5b-9c3d-0a1b2c3d4e5f","new_state":"posting_delivered"}
        """
            .formatted(type);
    return ReceivedPush.of(record(body), PushKind.POSTING);
  }

  private static ReceivedRecord record(String body) {
    return new ReceivedRecord(
        "ozon.push.posting",
        0,
        0,
        "71530284-0012-1",
        body.getBytes(StandardCharsets.UTF_8),
        Map.of(CloudEvent.TIME, AT.toString()),
        AT);
  }
}
