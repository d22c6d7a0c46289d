package dev.trestle.order.chat;

import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.contracts.push.PushType;
import dev.trestle.messaging.ExpectedPushes.Expected;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.chat.OzonChat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Applies a page of either list of chats in the sweep's transaction. */
@ApplicationScoped
class SweptChats {

  static final String FAMILY = "chats";

  /** A chat that is older and new to us may have been pushed before anybody listened. */
  private static final Duration NEW = Duration.ofHours(1);

  private final Snapshots snapshots;

  SweptChats(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  Uni<Found> apply(Mutiny.Session session, SweptPage<OzonChat> swept) {
    List<ChatSnapshot> contents =
        swept.page().items().stream()
            .map(answer -> ChatFacts.listed(swept.account().sellerId(), answer))
            .toList();
    return snapshots
        .observe(
            session,
            Chats.KIND,
            swept.answers(contents),
            (known, answer) -> ChatFacts.onto(known, answer, swept.askedAt()))
        .map(changes ->
            new Found(
                changes.size(),
                changes.stream()
                    .filter(change -> tellsOfAMessage(change, swept.askedAt()))
                    .map(SweptChats::expected)
                    .toList(),
                null));
  }

  /** Another last message, and more that the seller has not read: somebody else wrote. */
  static boolean tellsOfAMessage(Change<ChatSnapshot> change, Instant askedAt) {
    ChatSnapshot before = change.before();
    ChatSnapshot now = change.content();
    if (before == null) {
      return count(now.unreadCount()) > 0
          && now.createdAt() != null
          && now.createdAt().isAfter(askedAt.minus(NEW));
    }
    return before.unreadCount() != null
        && count(now.unreadCount()) > before.unreadCount()
        && !Objects.equals(before.lastMessageId(), now.lastMessageId());
  }

  private static long count(@Nullable Long unread) {
    return unread == null ? 0 : unread;
  }

  private static Expected expected(Change<ChatSnapshot> change) {
    return new Expected(
        change.after().accountId(),
        change.content().sellerId().value(),
        PushType.NEW_MESSAGE.cloudEventType(),
        change.content().key());
  }
}
