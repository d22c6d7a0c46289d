package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.OzonChat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides on a new chat by what Ozon's list of chats shows. Pure. */
final class Starting {

  static final String LOOK = "look";
  static final String START = "start";
  static final String SHOW = "show";

  private static final String WITH_BUYER = "BUYER_SELLER";

  private Starting() {}

  /** Nothing is asked but the posting, which is the command's subject. */
  record Order() {}

  /**
   * What is known between the stages.
   *
   * @param before chats on the first page of Ozon's list
   * @param all whether there were no others
   */
  record Progress(List<ChatId> before, boolean all, @Nullable ChatId chat) {

    static final Progress NONE = new Progress(List.of(), false, null);

    Progress {
      before = List.copyOf(before);
    }

    Progress with(ChatId started) {
      return new Progress(List.of(), false, started);
    }
  }

  /** What came of it. */
  record Outcome(ChatId chatId, PostingNumber postingNumber) {}

  static Move<Progress> begin(Page<OzonChat> chats) {
    List<ChatId> before = chats.items().stream().map(OzonChat::id).toList();
    return new Move.Next<>(START, new Progress(before, chats.next() == null, null));
  }

  /**
   * A chat that a buyer opens begins with a message; one that was opened for the seller is empty.
   * Which posting it is about, Ozon's list does not tell: only a single one is taken for ours.
   */
  static Settlement<Progress> settle(Page<OzonChat> chats, Progress progress) {
    List<ChatId> fresh =
        chats.items().stream()
            .filter(chat -> WITH_BUYER.equals(chat.type()) && chat.last() == null)
            .map(OzonChat::id)
            .filter(chat -> !progress.before().contains(chat))
            .toList();
    if (fresh.size() == 1) {
      return new Settlement.Clear<>(new Move.Next<>(SHOW, progress.with(fresh.getFirst())));
    }
    boolean surelyNot = fresh.isEmpty() && progress.all() && chats.next() == null;
    return surelyNot
        ? new Settlement.NotSeen<>()
        : new Settlement.NotSeen<>(
            new Move.Failed<>(
                CommandFailure.unsettled(
                    "The answer of Ozon was lost, and its list does not tell whether a chat was"
                        + " opened: look before trying again")));
  }
}
