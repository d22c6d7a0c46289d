package dev.trestle.order.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.talk.Sending.Outcome;
import dev.trestle.order.talk.Sending.Progress;
import dev.trestle.order.talk.Sending.Trace;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.chat.ChatMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendingTest {

  private static final ChatId CHAT = new ChatId("b6a2f3a0-0000-4000-8000-000000000001");
  private static final Fingerprint PRINT = new Fingerprint("a key of the tests");
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void findsATextAsItIsAndAsMarkdown() {
    SendOrder order = order(new Outgoing.Text("2 * 3 = 6 (about)"));

    assertThat(trace(order, said("Seller", "2 * 3 = 6 (about)"))).isInstanceOf(Trace.Found.class);
    assertThat(trace(order, said("Seller", "2 \\* 3 = 6 \\(about\\)\n")))
        .isInstanceOf(Trace.Found.class);
  }

  @Test
  void findsAFileByTheNameInItsLink() {
    SendOrder order = order(file("план дома.png"));

    assertThat(
            trace(
                order,
                said(
                    "Seller",
                    "![](https://example.invalid/x/%D0%BF%D0%BB%D0%B0%D0%BD+"
                        + "%D0%B4%D0%BE%D0%BC%D0%B0.png?size=2)")))
        .isInstanceOf(Trace.Found.class);
    assertThat(trace(order, said("Seller", "[](https://example.invalid/x/8f21.png)")))
        .isInstanceOf(Trace.Others.class);
  }

  @Test
  void doesNotTakeTheBuyersWordsForTheSellers() {
    SendOrder order = order(new Outgoing.Text("yes"));

    assertThat(trace(order, said("Customer", "yes"), said("Support", "yes")))
        .isInstanceOf(Trace.None.class);
    assertThat(trace(order)).isInstanceOf(Trace.None.class);
  }

  @Test
  void isDoneWhereTheHistoryShowsIt() {
    ChatMessage message = said("Seller", "yes");

    assertThat(Sending.settle(CHAT, new Trace.Found(message)))
        .isEqualTo(
            new Settlement.Clear<>(new Move.Done<Progress>(new Outcome(CHAT, message.id(), NOON))));
  }

  @Test
  void cannotTellWhereTheSellerWroteSomethingElse() {
    assertThat(Sending.settle(CHAT, new Trace.None())).isEqualTo(new Settlement.NotSeen<>());
    assertThat(Sending.settle(CHAT, new Trace.Others()))
        .isInstanceOfSatisfying(
            Settlement.NotSeen.class,
            notSeen ->
                assertThat(notSeen.otherwise())
                    .isInstanceOfSatisfying(
                        Move.Failed.class,
                        failed -> assertThat(failed.failure().problem()).isEqualTo("unsettled")));
  }

  @Test
  void isDoneInTheEndAlsoWithoutAnId() {
    Progress progress = new Progress(null);

    assertThat(Sending.show(CHAT, new Trace.None(), 0, progress)).isInstanceOf(Move.Again.class);
    assertThat(Sending.show(CHAT, new Trace.None(), 3, progress))
        .isEqualTo(new Move.Done<Progress>(new Outcome(CHAT, null, null)));
  }

  @Test
  void fingerprintsDependOnTheChatAndTheKindOfContent() {
    assertThat(PRINT.ofText(CHAT, "yes"))
        .isEqualTo(PRINT.ofText(CHAT, "yes"))
        .isNotEqualTo(PRINT.ofText(new ChatId("another"), "yes"))
        .isNotEqualTo(PRINT.ofName(CHAT, "yes"))
        .isNotEqualTo(new Fingerprint("another key").ofText(CHAT, "yes"));
  }

  @Test
  void nothingTellsWhatIsSent() {
    assertThat(new Outgoing.Text("secret words").toString()).doesNotContain("secret");
    assertThat(file("secret.png").toString()).doesNotContain("secret");
    assertThat(new MessageRequest("secret words").toString()).doesNotContain("secret");
    assertThat(order(new Outgoing.Text("secret words")).toString()).doesNotContain("secret");
  }

  @Test
  void ozonsWordsDoNotRepeatTheMessage() {
    OzonAnswer<Void> refused =
        new OzonAnswer.Failed<>(
            new OzonFailure.Refused(400, "3", "text \"my secret words\" is not allowed"));

    assertThat(Discretion.about("my secret words", refused).toString())
        .doesNotContain("secret")
        .contains("400");
    assertThat(Discretion.about("something else", refused)).isEqualTo(refused);
    assertThat(Discretion.about("text", refused)).isEqualTo(refused);
  }

  private static Trace trace(SendOrder order, ChatMessage... since) {
    return Sending.trace(List.of(since), message -> order.isIn(message, CHAT, PRINT));
  }

  private static SendOrder order(Outgoing content) {
    return SendOrder.of(CHAT, content, PRINT);
  }

  private static Outgoing.File file(String name) {
    return new Outgoing.File(name, "content".getBytes(StandardCharsets.UTF_8));
  }

  private static ChatMessage said(String type, String text) {
    return new ChatMessage(
        new ChatMessageId("3000000000000000007"),
        "1",
        type,
        NOON,
        false,
        List.of(text),
        false,
        null,
        null);
  }
}
