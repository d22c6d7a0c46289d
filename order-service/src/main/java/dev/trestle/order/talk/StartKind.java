package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.order.chat.ChatDeeds;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.order.talk.Starting.Order;
import dev.trestle.order.talk.Starting.Progress;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens a chat with a posting's buyer. */
@ApplicationScoped
class StartKind implements CommandKind<Order, Progress> {

  static final String NAME = "chat-start";

  private final ChatCalls ozon;
  private final ChatDeeds deeds;

  StartKind(ChatCalls ozon, ChatDeeds deeds) {
    this.ozon = ozon;
    this.deeds = deeds;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<Order> intentType() {
    return Order.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(Order intent) {
    return Progress.NONE;
  }

  @Override
  public String firstStage() {
    return Starting.LOOK;
  }

  @Override
  public Map<String, Stage<Order, Progress>> stages() {
    return Map.of(
        Starting.LOOK, new Stage.Read<>(this::look),
        Starting.START, new Stage.Write<>(false, this::start, this::settle),
        Starting.SHOW, new Stage.Follow<>(this::show));
  }

  /** The posting does not change. */
  @Override
  public List<String> readable(List<String> subjects) {
    return List.of();
  }

  private Uni<OzonAnswer<Move<Progress>>> look(Turn<Order, Progress> turn) {
    return ozon.list(turn.caller(), ChatQuery.ALL, null).map(answer -> answer.map(Starting::begin));
  }

  private Uni<OzonAnswer<Move<Progress>>> start(Turn<Order, Progress> turn) {
    return ozon.start(turn.caller(), turn.posting())
        .map(answer ->
            answer.map(chat -> new Move.Next<>(Starting.SHOW, turn.progress().with(chat))));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<Order, Progress> turn) {
    return ozon.list(turn.caller(), ChatQuery.ALL, null)
        .map(answer -> answer.map(chats -> Starting.settle(chats, turn.progress())));
  }

  private Uni<OzonAnswer<Move<Progress>>> show(Turn<Order, Progress> turn) {
    ChatId chat = Objects.requireNonNull(turn.progress().chat());
    return deeds
        .started(turn, chat, turn.posting())
        .replaceWith(
            new OzonAnswer.Ok<>(new Move.Done<>(new Starting.Outcome(chat, turn.posting()))));
  }
}
