package dev.trestle.ozon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.ChatMessageId;
import dev.trestle.ozon.OzonFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatReaderTest {

  @Test
  void readsNestedAndFlatChatsAsOneRecord() {
    var today = ChatReader.todaysChats(OzonFixture.answer("chat/list-v3"));
    var older = ChatReader.olderChats(OzonFixture.answer("chat/list-v2-flat"), 1, "v2:9");

    OzonChat chat = today.items().getFirst();
    assertThat(older.items()).containsExactly(chat);
    assertThat(chat.type()).isEqualTo("BUYER_SELLER");
    assertThat(chat.status()).isEqualTo("OPENED");
    assertThat(chat.firstUnread()).isEqualTo(new ChatMessageId("3000000000118021931"));
    assertThat(chat.last()).isEqualTo(new ChatMessageId("3000000000118021940"));
    assertThat(chat.unread()).isEqualTo(2);
    assertThat(today.next()).isEqualTo("v3:YWJj");
    assertThat(older.next()).isEqualTo("v2:10");
  }

  @Test
  void takesZeroForNoMessage() {
    var page =
        ChatReader.todaysChats(
            OzonFixture.json(
                "{\"chats\":[{\"chat\":{\"chat_id\":\"c\"},\"first_unread_message_id\":\"0\","
                    + "\"last_message_id\":0}],\"cursor\":\"x\",\"has_next\":false}"));

    assertThat(page.items().getFirst().firstUnread()).isNull();
    assertThat(page.items().getFirst().last()).isNull();
    assertThat(page.next()).isNull();
  }

  @Test
  void readsMessagesWithEitherSpellingOfCustomer() {
    var page = ChatReader.messages(OzonFixture.answer("chat/history-v3"), "");

    ChatMessage first = page.items().getFirst();
    assertThat(first.userType()).isEqualTo("Customer");
    assertThat(first.read()).isTrue();
    assertThat(first.image()).isTrue();
    assertThat(first.sku()).isEqualTo("455012877");
    assertThat(first.data()).hasSize(2);
    ChatMessage second = page.items().getLast();
    assertThat(second.id()).isEqualTo(new ChatMessageId("3000000000817031941"));
    assertThat(second.userId()).isEqualTo("100001");
    assertThat(page.next()).isEqualTo("message:3000000000817031941");
  }

  @Test
  void leavesOutTheMessageThatThePageBeganWith() {
    var page = ChatReader.messages(OzonFixture.answer("chat/history-v3"), "3000000000817031942");
    var rest = ChatReader.messages(OzonFixture.answer("chat/history-v2"), "3000000000817031942");

    assertThat(page.items()).hasSize(1);
    assertThat(rest.items()).isEmpty();
    assertThat(rest.next()).isNull();
  }

  @Test
  void tellsNoText() {
    var page = ChatReader.messages(OzonFixture.answer("chat/history-v2"), "");

    assertThat(page.toString()).contains("3000000000817031942").doesNotContain("вопрос", "115599");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> ChatReader.todaysChats(OzonFixture.json("{}")))
        .hasMessage("there is no list of chats");
    assertThatThrownBy(() -> ChatReader.messages(OzonFixture.json("{}"), ""))
        .hasMessage("messages are missing");
    assertThat(ChatReader.messages(OzonFixture.json("{\"messages\":[]}"), "").items())
        .isEqualTo(List.of());
  }
}
