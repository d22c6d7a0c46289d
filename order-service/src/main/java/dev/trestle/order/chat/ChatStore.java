package dev.trestle.order.chat;

import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.contracts.push.ChatPush;
import dev.trestle.messaging.SweepBoard;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.Snapshots;
import dev.trestle.messaging.snapshot.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Applies what pushes say of chats, in the caller's transaction. */
@ApplicationScoped
public class ChatStore {

  /** A burst of messages is one look at the list. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final Snapshots snapshots;
  private final SweepBoard board;

  ChatStore(Snapshots snapshots, SweepBoard board) {
    this.snapshots = snapshots;
    this.board = board;
  }

  /** A push with what its record says of it. */
  public record Told(ChatPush push, long accountId, String pushId, TraceParent trace) {

    SnapshotKey key() {
      return new SnapshotKey(push.seller(), push.chatId().value());
    }
  }

  /** A list of Ozon that is to be read again, because a push did not say all. */
  private record Wanted(String kind, long accountId) {}

  /**
   * Applies news, and has Ozon's list read again for news and repeats: nothing tells two closings
   * of one chat apart, so a repeat may be another one.
   */
  public Uni<Void> apply(Mutiny.Session session, List<Told> news, List<Told> repeats) {
    return snapshots
        .lock(session, Chats.KIND, news.stream().map(Told::key).toList())
        .chain(stored -> {
          Map<SnapshotKey, Versioned<ChatSnapshot>> after = new HashMap<>(stored);
          List<Snapshots.Traced<ChatSnapshot>> changes = new ArrayList<>();
          for (Told told : news) {
            Versioned<ChatSnapshot> known =
                after.getOrDefault(told.key(), Versioned.unseen(told.accountId()));
            var step =
                known.tell(ChatFacts.told(known.content(), told.push()), Cause.PUSH, told.pushId());
            after.put(told.key(), step.after());
            step.change()
                .ifPresent(change -> changes.add(new Snapshots.Traced<>(change, told.trace())));
          }
          return snapshots.save(session, Chats.KIND, after.values(), changes);
        })
        .chain(() -> lookAgain(session, news, repeats));
  }

  private Uni<Void> lookAgain(Mutiny.Session session, List<Told> news, List<Told> repeats) {
    Set<Wanted> wanted = new LinkedHashSet<>();
    news.forEach(told -> wanted.add(new Wanted(list(told.push()), told.accountId())));
    repeats.forEach(told -> wanted.add(new Wanted(list(told.push()), told.accountId())));
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Wanted each : wanted) {
      done =
          done.chain(
              () -> board.want(session, each.kind(), each.accountId(), SOON).replaceWithVoid());
    }
    return done;
  }

  /** A chat that is closed or was read is not among the unread ones. */
  private static String list(ChatPush push) {
    return switch (push) {
      case ChatPush.NewMessage written -> ChatSweeps.UNREAD;
      case ChatPush.MessageUpdated changed -> ChatSweeps.UNREAD;
      case ChatPush.MessageRead read -> ChatSweeps.UNREAD;
      case ChatPush.ChatClosed closed -> ChatSweeps.ALL;
    };
  }
}
