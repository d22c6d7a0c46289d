package dev.trestle.contracts.push;

import static dev.trestle.contracts.push.Pushes.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatPushTest {

  private static final ChatId CHAT = new ChatId("4f0b7c1e-5d2a-4a5b-9c3d-0a1b2c3d4e5f");
  private static final ChatPush.ChatUser BUYER = new ChatPush.ChatUser("240117", "Customer");
  private static final Instant WRITTEN = Instant.parse("2026-04-01T20:58:04.528Z");

  @Test
  void readsAMessageOfACustomerWithACyrillicLetterAndASellerAsText() throws UndecodablePush {
    assertThat(Pushes.decode("new-message"))
        .isEqualTo(
            new ChatPush.NewMessage(
                CHAT,
                SELLER,
                "Buyer_Seller",
                BUYER,
                new ChatPush.ChatMessage(
                    new ChatMessageId("3000000000912345678"),
                    WRITTEN,
                    null,
                    List.of(
                        "Здравствуйте! Когда **придёт** чай?", "![](https://example.org/1.jpg)"))));
  }

  @Test
  void readsAChangedMessageWithNumbersForTextAndTextForAList() throws UndecodablePush {
    assertThat(Pushes.decode("update-message"))
        .isEqualTo(
            new ChatPush.MessageUpdated(
                CHAT,
                SELLER,
                "Seller_Of_The_Future",
                BUYER,
                new ChatPush.ChatMessage(
                    new ChatMessageId("18446744073709551615"),
                    WRITTEN,
                    Instant.parse("2026-04-01T20:59:04.528Z"),
                    List.of("Уже пришёл"))));
  }

  @Test
  void readsHowFarAChatWasRead() throws UndecodablePush {
    assertThat(Pushes.decode("message-read"))
        .isEqualTo(
            new ChatPush.MessageRead(
                CHAT,
                SELLER,
                "Seller_Support",
                new ChatPush.ChatUser("11", "Support"),
                new ChatMessageId("3000000000912345678"),
                new ChatMessageId("3000000000912345679"),
                Instant.parse("2026-04-01T21:03:00.001Z")));
  }

  @Test
  void readsAClosingWithoutDateAndMessage() throws UndecodablePush {
    assertThat(Pushes.decode("chat-closed"))
        .isEqualTo(new ChatPush.ChatClosed(CHAT, SELLER, "Buyer_Seller", BUYER));
  }

  @Test
  void keepsUserTypesThatNobodyKnows() {
    assertThat(new ChatPush.ChatUser("1", "Служба").type()).isEqualTo("Служба");
  }

  @Test
  void doesNotPrintTheTextOfAMessage() throws UndecodablePush {
    assertThat(Pushes.decode("new-message").toString()).doesNotContain("чай");
  }
}
