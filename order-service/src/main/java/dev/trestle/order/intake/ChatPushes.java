package dev.trestle.order.intake;

import dev.trestle.contracts.Topics;
import dev.trestle.contracts.push.ChatPush;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.TopicHandler;
import dev.trestle.messaging.Verdict;
import dev.trestle.order.chat.ChatStore;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Pushes about chats; what they do not say, Ozon's list of chats tells. */
@ApplicationScoped
class ChatPushes implements PushFamily<ChatPush>, TopicHandler {

  private final PushIntake intake;
  private final ChatStore chats;
  private final OzonAccounts accounts;

  ChatPushes(PushIntake intake, ChatStore chats, OzonAccounts accounts) {
    this.intake = intake;
    this.chats = chats;
    this.accounts = accounts;
  }

  @Override
  public String topic() {
    return Topics.PUSH_CHAT;
  }

  @Override
  public PushKind<ChatPush> kind() {
    return PushKind.CHAT;
  }

  @Override
  public Uni<List<Verdict>> handle(List<ReceivedRecord> batch) {
    return intake.handle(this, batch);
  }

  @Override
  public Uni<Set<String>> apply(
      Mutiny.Session session,
      List<ReceivedPush<ChatPush>> news,
      List<ReceivedPush<ChatPush>> repeats) {
    return chats.apply(session, told(news), told(repeats)).replaceWith(Set.of());
  }

  private List<ChatStore.Told> told(List<ReceivedPush<ChatPush>> pushes) {
    return pushes.stream()
        .map(push ->
            new ChatStore.Told(
                push.push(),
                accounts.ofSeller(push.seller()).orElseThrow().id(),
                push.id(),
                push.trace()))
        .toList();
  }
}
