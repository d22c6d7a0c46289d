package dev.trestle.order.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.messaging.snapshot.Versioned;
import dev.trestle.order.http.OzonProblem;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Messages, read through from Ozon: nothing is kept but which order they are about. */
@ApplicationScoped
class ChatHistory {

  private final ChatCalls ozon;
  private final Snapshots snapshots;

  ChatHistory(ChatCalls ozon, Snapshots snapshots) {
    this.ozon = ozon;
    this.snapshots = snapshots;
  }

  /** From the newest message back. */
  Uni<Page<ChatMessage>> page(OzonAccount account, ChatId chat, @Nullable String next) {
    return ozon.history(Caller.command(account), chat, next)
        .map(OzonProblem::valueOf)
        .call(page ->
            order(page)
                .map(order -> remember(account, chat, order))
                .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private static Optional<OrderNumber> order(Page<ChatMessage> page) {
    return page.items().stream()
        .map(ChatMessage::orderNumber)
        .filter(Objects::nonNull)
        .findFirst()
        .map(OrderNumber::new);
  }

  private Uni<Void> remember(OzonAccount account, ChatId chat, OrderNumber order) {
    SnapshotKey key = new SnapshotKey(account.sellerId(), chat.value());
    return Transactions.run(session ->
        snapshots
            .lock(session, Chats.KIND, List.of(key))
            .chain(stored -> remember(session, stored.get(key), order)));
  }

  private Uni<Void> remember(
      Mutiny.Session session, @Nullable Versioned<ChatSnapshot> known, OrderNumber order) {
    ChatSnapshot content = known == null ? null : known.content();
    if (known == null || content == null || content.orderNumber() != null) {
      return Uni.createFrom().voidItem();
    }
    var step = known.tell(ChatFacts.about(content, order), Cause.REREAD, null);
    return snapshots.save(
        session,
        Chats.KIND,
        List.of(step.after()),
        step.change().map(change -> new Snapshots.Traced<>(change, TraceParent.start())).stream()
            .toList());
  }
}
