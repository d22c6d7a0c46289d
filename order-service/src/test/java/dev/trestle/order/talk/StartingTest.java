package dev.trestle.order.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.talk.Starting.Progress;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.OzonChat;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartingTest {

  private static final OzonChat OLD = chat("old", "BUYER_SELLER", null);

  @Test
  void takesTheOnlyNewEmptyChatForOurs() {
    assertThat(settled(page(OLD, chat("new", "BUYER_SELLER", null))))
        .isEqualTo(
            new Settlement.Clear<>(
                new Move.Next<>(Starting.SHOW, new Progress(List.of(), false, new ChatId("new")))));
  }

  @Test
  void leavesOutChatsThatSomebodyElseBegan() {
    assertThat(
            settled(
                page(
                    OLD,
                    chat("buyers", "BUYER_SELLER", "7"),
                    chat("supports", "SELLER_SUPPORT", null))))
        .isEqualTo(new Settlement.NotSeen<>());
  }

  @Test
  void cannotTellTwoApartNorWhatItDoesNotSee() {
    assertThat(
            otherwise(
                settled(
                    page(
                        OLD,
                        chat("one", "BUYER_SELLER", null),
                        chat("two", "BUYER_SELLER", null)))))
        .isInstanceOf(Move.Failed.class);
    assertThat(otherwise(settled(new Page<>(List.of(OLD), "v3:more"))))
        .isInstanceOf(Move.Failed.class);
  }

  private static @Nullable Move<Progress> otherwise(Settlement<Progress> settlement) {
    return ((Settlement.NotSeen<Progress>) settlement).otherwise();
  }

  private static Settlement<Progress> settled(Page<OzonChat> now) {
    Move<Progress> begun = Starting.begin(page(OLD));
    return Starting.settle(now, ((Move.Next<Progress>) begun).progress());
  }

  private static Page<OzonChat> page(OzonChat... chats) {
    return new Page<>(Arrays.asList(chats), null);
  }

  private static OzonChat chat(String id, String type, @Nullable String last) {
    return new OzonChat(
        new ChatId(id),
        type,
        "OPENED",
        null,
        null,
        last == null ? null : new ChatMessageId(last),
        0);
  }
}
