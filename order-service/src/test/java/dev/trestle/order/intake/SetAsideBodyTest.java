package dev.trestle.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.push.ChatPush;
import dev.trestle.contracts.push.PushDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SetAsideBodyTest {

  @Test
  void keepsAllOfAChatPushButWhatWasWritten() throws PushDecoder.UndecodablePush {
    byte[] body =
        """
        {"message_type":"TYPE_NEW_MESSAGE","chat_id":"b646d975","chat_type":"Buyer_Seller",
         "message_id":"3000000000118032002","created_at":"2026-03-03T08:00:00Z",
         "user":{"id":"115568","type":"Customer"},"data":["where is my tea"],"seller_id":"100001"}
        """
            .getBytes(StandardCharsets.UTF_8);

    byte[] kept = SetAsideBody.withoutText(body);

    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("tea");
    ChatPush.NewMessage push = (ChatPush.NewMessage) PushDecoder.decode(kept, ChatPush.class);
    assertThat(push.chatId().value()).isEqualTo("b646d975");
    assertThat(push.message().id()).hasToString("3000000000118032002");
    assertThat(push.message().data()).isEmpty();
  }
}
