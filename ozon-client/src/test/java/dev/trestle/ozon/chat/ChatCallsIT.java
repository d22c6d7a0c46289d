package dev.trestle.ozon.chat;

import static dev.trestle.ozon.Answered.failure;
import static dev.trestle.ozon.Answered.nextMethodIsGone;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class ChatCallsIT {

  @Inject ChatCalls calls;
  @Inject OzonAccounts accounts;

  @BeforeEach
  void forget() {
    SandboxControl.post("/reset", "");
  }

  @Test
  void listsInBothVersionsAlike() {
    ChatId chat = start();
    say(chat, "Тест 1");
    ChatMessageId last = say(chat, "Тест 2");

    var today = ok(calls.list(caller(), ChatQuery.UNREAD, null));
    nextMethodIsGone();
    var older = ok(calls.list(caller(), ChatQuery.UNREAD, null));

    assertThat(older).isEqualTo(today);
    assertThat(today.items()).extracting(OzonChat::id).containsExactly(chat);
    assertThat(today.items().getFirst().last()).isEqualTo(last);
    assertThat(today.items().getFirst().unread()).isEqualTo(2);
  }

  @Test
  void goesThroughManyChats() {
    for (int i = 0; i < 101; i++) {
      SandboxControl.post("/sellers/100002/chats", "{\"type\":\"Seller_Support\"}");
    }
    Caller second = Caller.sweep(accounts.withId(2).orElseThrow());
    var first = ok(calls.list(second, ChatQuery.ALL, null));
    var rest = ok(calls.list(second, ChatQuery.ALL, first.next()));

    assertThat(first.items()).hasSize(100);
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.next()).isNull();
  }

  @Test
  void tellsTheNewestMessageAlone() {
    ChatId chat = start();
    assertThat(ok(calls.newest(caller(), chat))).isEmpty();
    say(chat, "Тест 1");
    ChatMessageId last = say(chat, "Тест 2");

    assertThat(ok(calls.newest(caller(), chat)).map(ChatMessage::id)).contains(last);
  }

  @Test
  void readsAHistoryInBothVersions() {
    ChatId chat = start();
    ChatMessageId question = say(chat, "Вопрос");
    ok(calls.send(caller(), chat, "Ответ"));

    var today = ok(calls.history(caller(), chat, null));
    nextMethodIsGone();
    var older = ok(calls.history(caller(), chat, null));

    assertThat(today.items()).hasSize(2);
    assertThat(today.items().getFirst().data()).containsExactly("Ответ");
    assertThat(today.items().getLast().id()).isEqualTo(question);
    assertThat(today.items()).extracting(ChatMessage::userType).contains("Seller", "Customer");
    assertThat(older.items())
        .extracting(ChatMessage::id)
        .isEqualTo(today.items().stream().map(ChatMessage::id).toList());
    assertThat(ok(calls.since(caller(), chat, question, null)).items())
        .extracting(ChatMessage::data)
        .containsExactly(List.of("Ответ"));
  }

  @Test
  void goesThroughALongHistory() {
    ChatId chat = start();
    for (int i = 0; i < 1001; i++) {
      say(chat, "Тест " + i);
    }
    var first = ok(calls.history(caller(), chat, null));
    var second = ok(calls.history(caller(), chat, first.next()));

    assertThat(first.items()).hasSize(1000);
    assertThat(second.items()).extracting(ChatMessage::data).containsExactly(List.of("Тест 0"));
    assertThat(second.next()).isNull();
  }

  @Test
  void sendsFilesAndMarksAsRead() {
    ChatId chat = start();
    ChatMessageId first = say(chat, "1");
    say(chat, "2");

    assertThat(ok(calls.markRead(caller(), chat, first))).isEqualTo(1);
    ok(calls.sendFile(caller(), chat, "схема.png", new byte[] {1, 2, 3}));

    ChatMessage file = ok(calls.history(caller(), chat, null)).items().getFirst();
    assertThat(file.image()).isTrue();
    assertThat(file.data().getFirst()).contains("схема.png");
  }

  @Test
  void findsTheOpenChatOfAPosting() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));

    assertThat(ok(calls.start(caller(), number))).isEqualTo(ok(calls.start(caller(), number)));
    assertThat(failure(calls.start(caller(), new PostingNumber("12345678-0001-1"))))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  @Test
  void refusesWhatOzonWouldRefuse() {
    ChatId chat = new ChatId("no-such-chat");

    assertThatThrownBy(() -> calls.send(caller(), chat, ""))
        .hasMessage("a message has 1 to 1000 characters, not 0");
    assertThatThrownBy(() -> calls.sendFile(caller(), chat, "a.png", new byte[0]))
        .hasMessage("a file needs a name and content");
    assertThatThrownBy(() -> calls.markRead(caller(), chat, new ChatMessageId("x")))
        .hasMessage("a message id has 1 to 20 digits");
    assertThat(failure(calls.send(caller(), chat, "Тест"))).isInstanceOf(OzonFailure.Missing.class);
  }

  private ChatId start() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));
    return ok(calls.start(caller(), number));
  }

  private static ChatMessageId say(ChatId chat, String text) {
    return new ChatMessageId(
        SandboxControl.post(
                "/sellers/100001/chats/" + chat + "/messages", "{\"text\":\"" + text + "\"}")
            .path("message_id")
            .asText());
  }

  private Caller caller() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
