package dev.trestle.order.chat;

import dev.trestle.messaging.Sweeps.Turn;
import dev.trestle.order.OrderConfig;
import dev.trestle.order.sweep.Found;
import dev.trestle.order.sweep.Sweep;
import dev.trestle.order.sweep.SweptPage;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatQuery;
import dev.trestle.ozon.chat.OzonChat;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** All chats, open and closed. */
@ApplicationScoped
class ChatSweep implements Sweep<OzonChat> {

  static final String KIND = "chats";

  private final ChatCalls ozon;
  private final SweptChats chats;
  private final OrderConfig.Sweep config;

  ChatSweep(ChatCalls ozon, SweptChats chats, OrderConfig config) {
    this.ozon = ozon;
    this.chats = chats;
    this.config = config.sweep();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String family() {
    return SweptChats.FAMILY;
  }

  @Override
  public Duration every() {
    return config.chatsEvery();
  }

  @Override
  public Uni<OzonAnswer<Page<OzonChat>>> ask(Caller caller, Turn turn, @Nullable String next) {
    return ozon.list(caller, ChatQuery.ALL, next);
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<OzonChat> swept) {
    return chats.apply(session, swept);
  }
}
