package dev.trestle.order.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.contracts.push.ChatPush;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.Versioned;
import dev.trestle.ozon.chat.OzonChat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatFactsTest {

  private static final ChatId CHAT = new ChatId("b646d975-0c9c-4872-9f41-8b1e57181063");
  private static final SellerId SELLER = new SellerId(100001);
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final ChatPush.ChatUser BUYER = new ChatPush.ChatUser("115568", "Customer");

  @Test
  void aMessageMakesAChatKnownButNotDetailed() {
    ChatSnapshot chat = ChatFacts.told(null, written("9", NOON));

    assertThat(chat.detailed()).isFalse();
    assertThat(chat.type()).isEqualTo("BUYER_SELLER");
    assertThat(chat.lastMessageId()).isEqualTo(new ChatMessageId("9"));
    assertThat(chat.lastMessageAt()).isEqualTo(NOON);
    assertThat(chat.lastMessageBy()).isEqualTo("Customer");
    assertThat(chat.unreadCount()).isNull();
    assertThat(chat.status()).isNull();
  }

  @Test
  void aMessageMoreIsOneMoreUnread() {
    ChatSnapshot chat = ChatFacts.told(listed("9", 0, "OPENED"), written("10", NOON));

    assertThat(chat.unreadCount()).isEqualTo(1);
    assertThat(chat.firstUnreadMessageId()).isEqualTo(new ChatMessageId("10"));
    assertThat(chat.lastMessageId()).isEqualTo(new ChatMessageId("10"));
  }

  @Test
  void aMessageThatTheListToldAlreadyChangesNothing() {
    ChatSnapshot known = listed("10", 1, "OPENED");

    assertThat(ChatFacts.told(known, written("10", NOON))).isEqualTo(known);
    assertThat(ChatFacts.told(known, written("9", NOON))).isEqualTo(known);
  }

  @Test
  void aChangedTextChangesNothingThatIsKept() {
    ChatSnapshot known = listed("10", 1, "OPENED");
    var changed =
        new ChatPush.MessageUpdated(
            CHAT, SELLER, "Buyer_Seller", BUYER, message("10", NOON, "another text"));

    assertThat(ChatFacts.told(known, changed)).isEqualTo(known);
  }

  @Test
  void whatTheOtherSideReadGoesForwardOnly() {
    ChatSnapshot read = ChatFacts.told(listed("10", 0, "OPENED"), read("10"));

    assertThat(read.otherReadMessageId()).isEqualTo(new ChatMessageId("10"));
    assertThat(ChatFacts.told(read, read("9"))).isEqualTo(read);
  }

  @Test
  void aClosedChatIsClosed() {
    var closed = new ChatPush.ChatClosed(CHAT, SELLER, "Buyer_Seller", BUYER);

    assertThat(ChatFacts.told(listed("10", 0, "OPENED"), closed).status()).isEqualTo("CLOSED");
  }

  @Test
  void theListKeepsWhatOnlyPushesAndMessagesTell() {
    ChatSnapshot known =
        ChatFacts.about(
            ChatFacts.told(ChatFacts.told(null, written("10", NOON)), read("8")),
            new OrderNumber("71530284-0013"));

    ChatSnapshot after =
        ChatFacts.onto(known, listed("10", 1, "OPENED"), NOON.plus(Duration.ofHours(1)));

    assertThat(after.detailed()).isTrue();
    assertThat(after.lastMessageAt()).isEqualTo(NOON);
    assertThat(after.otherReadMessageId()).isEqualTo(new ChatMessageId("8"));
    assertThat(after.orderNumber()).isEqualTo(new OrderNumber("71530284-0013"));
    assertThat(after.unreadCount()).isEqualTo(1);
  }

  @Test
  void aListThatLiesBehindAPushDoesNotTakeItsMessageBack() {
    ChatSnapshot known = ChatFacts.told(listed("9", 0, "OPENED"), written("10", NOON));
    ChatSnapshot old = listed("9", 0, "OPENED");

    assertThat(ChatFacts.onto(known, old, NOON.plusSeconds(5))).isEqualTo(known);
    assertThat(ChatFacts.onto(known, old, NOON.plus(Duration.ofMinutes(2))).lastMessageId())
        .isEqualTo(new ChatMessageId("9"));
  }

  @Test
  void onlyWhatOthersWroteShouldHaveBeenPushed() {
    ChatSnapshot before = listed("9", 1, "OPENED");

    assertThat(tellsOfAMessage(before, listed("10", 2, "OPENED"))).isTrue();
    assertThat(tellsOfAMessage(before, listed("10", 1, "OPENED"))).isFalse();
    assertThat(tellsOfAMessage(before, listed("9", 0, "OPENED"))).isFalse();
    assertThat(tellsOfAMessage(null, listed("10", 1, "OPENED"))).isTrue();
    assertThat(tellsOfAMessage(null, listed("10", 0, "OPENED"))).isFalse();
  }

  private static boolean tellsOfAMessage(@Nullable ChatSnapshot before, ChatSnapshot now) {
    Versioned<ChatSnapshot> after = new Versioned<>(now, 1, before == null ? 1 : 2, NOON);
    return SweptChats.tellsOfAMessage(
        new Change<>(after, before, List.of("last_message_id"), Cause.SWEEP, null), NOON);
  }

  private static ChatSnapshot listed(String last, long unread, String status) {
    return ChatFacts.listed(
        SELLER,
        new OzonChat(
            CHAT,
            "BUYER_SELLER",
            status,
            NOON.minusSeconds(600),
            unread == 0 ? null : new ChatMessageId(last),
            new ChatMessageId(last),
            unread));
  }

  private static ChatPush.NewMessage written(String id, Instant at) {
    return new ChatPush.NewMessage(
        CHAT, SELLER, "Buyer_Seller", BUYER, message(id, at, "where is my tea"));
  }

  private static ChatPush.MessageRead read(String upTo) {
    return new ChatPush.MessageRead(
        CHAT, SELLER, "Buyer_Seller", BUYER, null, new ChatMessageId(upTo), NOON);
  }

  private static ChatPush.ChatMessage message(String id, Instant at, String text) {
    return new ChatPush.ChatMessage(new ChatMessageId(id), at, null, List.of(text));
  }
}
