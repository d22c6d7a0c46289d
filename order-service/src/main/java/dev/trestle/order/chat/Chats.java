package dev.trestle.order.chat;

import dev.trestle.contracts.Topics;
import dev.trestle.contracts.order.ChatChanged;
import dev.trestle.contracts.order.ChatSnapshot;
import dev.trestle.messaging.snapshot.Change;
import dev.trestle.messaging.snapshot.SnapshotKind;

/** How chats are kept and told. */
final class Chats {

  static final SnapshotKind<ChatSnapshot> KIND =
      new SnapshotKind<>(
          "chat", "chat", ChatSnapshot.class, Topics.ORDER_CHAT, ChatChanged.TYPE, Chats::event);

  private Chats() {}

  private static ChatChanged event(Change<ChatSnapshot> change) {
    return new ChatChanged(
        change.content(),
        change.after().accountId(),
        change.after().version(),
        change.previousStatus(),
        change.changed(),
        change.cause(),
        change.after().observedAt());
  }
}
