package dev.trestle.order.chat;

import dev.trestle.messaging.Sweeps.Turn;
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
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A walk through chats, all of them or some. */
record ChatSweep(String kind, ChatQuery query, Duration every, ChatCalls ozon, SweptChats chats)
    implements Sweep<OzonChat> {

  @Override
  public String family() {
    return SweptChats.FAMILY;
  }

  @Override
  public Uni<OzonAnswer<Page<OzonChat>>> ask(Caller caller, Turn turn, @Nullable String next) {
    return ozon.list(caller, query, next);
  }

  @Override
  public Uni<Found> apply(Mutiny.Session session, SweptPage<OzonChat> swept) {
    return chats.apply(session, swept);
  }
}
