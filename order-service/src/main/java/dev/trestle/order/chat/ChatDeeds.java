package dev.trestle.order.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.messaging.SweepBoard;
import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.messaging.snapshot.Versioned;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.chat.ChatMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What the seller did in a chat by a command, known here at once. Ozon tells of chats in lists
 * alone: one is read again only where something is left that it must tell.
 */
@ApplicationScoped
public class ChatDeeds {

  private static final Duration SOON = Duration.ofSeconds(3);

  private final Snapshots snapshots;
  private final SweepBoard board;

  ChatDeeds(Snapshots snapshots, SweepBoard board) {
    this.snapshots = snapshots;
    this.board = board;
  }

  /** The seller wrote this; its text is not kept. */
  public Uni<Void> wrote(Turn<?, ?> turn, ChatId chat, ChatMessage message) {
    return apply(
        turn,
        chat,
        known ->
            known.tell(
                ChatFacts.wrote(content(turn, chat, known), message),
                Cause.COMMAND,
                turn.command().id()),
        null);
  }

  /** The seller read; so many are left. An answer of Ozon that is older says less. */
  public Uni<Void> read(Turn<?, ?> turn, ChatId chat, long unread) {
    return apply(
        turn,
        chat,
        known ->
            known.observe(
                ChatFacts.read(content(turn, chat, known), unread),
                turn.asked().at(),
                Cause.COMMAND,
                turn.command().id()),
        unread > 0 ? ChatSweeps.UNREAD : null);
  }

  /** The seller opened it about a posting. */
  public Uni<Void> started(Turn<?, ?> turn, ChatId chat, PostingNumber posting) {
    return apply(
        turn,
        chat,
        known ->
            known.tell(
                ChatFacts.started(content(turn, chat, known), posting),
                Cause.COMMAND,
                turn.command().id()),
        null);
  }

  /** What becomes of what was known. */
  private interface Deed {
    Versioned.Step<ChatSnapshot> on(Versioned<ChatSnapshot> known);
  }

  private Uni<Void> apply(Turn<?, ?> turn, ChatId chat, Deed deed, @Nullable String list) {
    SnapshotKey key = new SnapshotKey(turn.account().sellerId(), chat.value());
    return Transactions.run(session ->
        snapshots
            .lock(session, Chats.KIND, List.of(key))
            .map(stored -> stored.getOrDefault(key, Versioned.unseen(turn.account().id())))
            .map(deed::on)
            .call(step -> save(session, turn, step))
            .chain(step -> look(session, turn, isDetailed(step) ? list : ChatSweeps.ALL)));
  }

  private static boolean isDetailed(Versioned.Step<ChatSnapshot> step) {
    ChatSnapshot content = step.after().content();
    return content != null && content.detailed();
  }

  private Uni<Void> look(Mutiny.Session session, Turn<?, ?> turn, @Nullable String list) {
    return list == null
        ? Uni.createFrom().voidItem()
        : board.want(session, list, turn.account().id(), SOON).replaceWithVoid();
  }

  private Uni<Void> save(
      Mutiny.Session session, Turn<?, ?> turn, Versioned.Step<ChatSnapshot> step) {
    TraceParent trace = TraceParent.parseOrStart(turn.command().traceparent());
    return snapshots.save(
        session,
        Chats.KIND,
        List.of(step.after()),
        step.change().map(change -> new Snapshots.Traced<>(change, trace)).stream().toList());
  }

  private static ChatSnapshot content(Turn<?, ?> turn, ChatId chat, Versioned<ChatSnapshot> known) {
    ChatSnapshot content = known.content();
    return content == null ? new ChatDraft(chat, turn.account().sellerId()).done() : content;
  }
}
