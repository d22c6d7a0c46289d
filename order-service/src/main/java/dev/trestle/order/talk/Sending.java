package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.chat.ChatMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides on a message by what the chat's history shows. Pure. */
final class Sending {

  static final String LOOK = "look";
  static final String SEND = "send";
  static final String SHOW = "show";

  /** So often a history is asked for a message that Ozon took; then it is done without its id. */
  private static final int LOOKS = 3;

  private static final Duration SOON = Duration.ofSeconds(1);

  /** Whoever writes for the seller: Ozon's cabinet, or a program with the same key. */
  private static final Set<String> SELLERS = Set.of("seller", "crm");

  private Sending() {}

  /**
   * What is known between the stages.
   *
   * @param after the newest message before; null in an empty chat
   */
  record Progress(@Nullable ChatMessageId after) {

    static final Progress NONE = new Progress(null);
  }

  /**
   * What came of it.
   *
   * @param messageId null where the history does not show it
   */
  record Outcome(ChatId chatId, @Nullable ChatMessageId messageId, @Nullable Instant sentAt) {

    static Outcome of(ChatId chat, ChatMessage message) {
      return new Outcome(chat, message.id(), message.createdAt());
    }
  }

  /** What a history since then shows of a message. */
  sealed interface Trace {

    /** It is there. */
    record Found(ChatMessage message) implements Trace {}

    /** Something of the seller's is there: another message, or this one as Ozon has changed it. */
    record Others() implements Trace {}

    /** Nothing of the seller's is there. */
    record None() implements Trace {}
  }

  static Trace trace(List<ChatMessage> since, Predicate<ChatMessage> isIt) {
    List<ChatMessage> sellers = since.stream().filter(Sending::isOfSeller).toList();
    return sellers.stream()
        .filter(isIt)
        .findFirst()
        .<Trace>map(Trace.Found::new)
        .orElseGet(() -> sellers.isEmpty() ? new Trace.None() : new Trace.Others());
  }

  private static boolean isOfSeller(ChatMessage message) {
    String type = message.userType();
    return type == null || SELLERS.contains(type.toLowerCase(Locale.ROOT));
  }

  /** Its content is not here: another replica has it, or nobody any more. */
  static <P> Move<P> elsewhere(Command command, P progress) {
    boolean gone = command.createdAt().plus(HeldContent.LIFE).isBefore(command.now());
    return gone
        ? new Move.Failed<>(
            CommandFailure.notSent(
                "It could not be sent for minutes, or the service was restarted meanwhile, and what"
                    + " was to be sent is kept nowhere: send it anew"))
        : new Move.Again<>(SOON, "the replica that was asked has what is to be sent", progress);
  }

  /** Of a message whose answer is lost; one that was found is done. */
  static Settlement<Progress> settle(ChatId chat, Trace trace) {
    return switch (trace) {
      case Trace.Found found ->
          new Settlement.Clear<>(new Move.Done<>(Outcome.of(chat, found.message())));
      case Trace.None none -> new Settlement.NotSeen<>();
      case Trace.Others others ->
          new Settlement.NotSeen<>(
              new Move.Failed<>(
                  CommandFailure.unsettled(
                      "The answer of Ozon was lost, and the chat has something of the seller's that"
                          + " may be this or not: look before sending it again")));
    };
  }

  /** Ozon took it; its id is worth a few looks. */
  static Move<Progress> show(ChatId chat, Trace trace, int looks, Progress progress) {
    return switch (trace) {
      case Trace.Found found -> new Move.Done<>(Outcome.of(chat, found.message()));
      case Trace.Others others -> unseen(chat, looks, progress);
      case Trace.None none -> unseen(chat, looks, progress);
    };
  }

  /** Ozon's word that it took the message is enough in the end. */
  static Move<Progress> unseen(ChatId chat, int looks, Progress progress) {
    return looks < LOOKS
        ? new Move.Again<>(SOON, "the history does not show it yet", progress)
        : new Move.Done<>(new Outcome(chat, null, null));
  }
}
