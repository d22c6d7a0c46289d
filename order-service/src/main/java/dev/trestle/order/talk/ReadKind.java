package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.order.chat.ChatDeeds;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.order.talk.ReadKind.Progress;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks messages as read, up to one of them; marking the same again changes nothing. */
@ApplicationScoped
class ReadKind implements CommandKind<ReadOrder, Progress> {

  static final String NAME = "chat-read";
  private static final String LOOK = "look";
  private static final String MARK = "mark";
  private static final String SHOW = "show";

  private final ChatCalls ozon;
  private final ChatDeeds deeds;

  ReadKind(ChatCalls ozon, ChatDeeds deeds) {
    this.ozon = ozon;
    this.deeds = deeds;
  }

  /**
   * What is known between the stages.
   *
   * @param upTo the last message that is marked
   * @param unread how many are left, as Ozon answered
   */
  record Progress(@Nullable ChatMessageId upTo, @Nullable Long unread) {}

  /** What is left to read. */
  record Outcome(ChatId chatId, @Nullable ChatMessageId messageId, long unreadCount) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<ReadOrder> intentType() {
    return ReadOrder.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(ReadOrder intent) {
    return new Progress(intent.messageId(), null);
  }

  @Override
  public String firstStage() {
    return LOOK;
  }

  @Override
  public Map<String, Stage<ReadOrder, Progress>> stages() {
    return Map.of(
        LOOK, new Stage.Read<>(this::look),
        MARK, new Stage.Write<>(true, this::mark, turn -> notSeen()),
        SHOW, new Stage.Follow<>(this::show));
  }

  /** Sweeps read chats again. */
  @Override
  public List<String> readable(List<String> subjects) {
    return List.of();
  }

  /** Without a message it is all that was written until now, also if the mark is made again. */
  private Uni<OzonAnswer<Move<Progress>>> look(Turn<ReadOrder, Progress> turn) {
    return turn.progress().upTo() != null
        ? Uni.createFrom().item(new OzonAnswer.Ok<>(new Move.Next<>(MARK, turn.progress())))
        : ozon.newest(turn.caller(), chat(turn))
            .map(answer -> answer.map(newest -> upTo(chat(turn), newest)));
  }

  private static Move<Progress> upTo(ChatId chat, Optional<ChatMessage> newest) {
    return newest
        .<Move<Progress>>map(message -> new Move.Next<>(MARK, new Progress(message.id(), null)))
        .orElseGet(() -> new Move.Done<>(new Outcome(chat, null, 0)));
  }

  private Uni<OzonAnswer<Move<Progress>>> mark(Turn<ReadOrder, Progress> turn) {
    ChatMessageId upTo = Objects.requireNonNull(turn.progress().upTo());
    return ozon.markRead(turn.caller(), chat(turn), upTo)
        .map(answer -> answer.map(unread -> new Move.Next<>(SHOW, new Progress(upTo, unread))));
  }

  /** No use in reading: it is told again. */
  private static Uni<OzonAnswer<Settlement<Progress>>> notSeen() {
    return Uni.createFrom().item(new OzonAnswer.Ok<>(new Settlement.NotSeen<>()));
  }

  private Uni<OzonAnswer<Move<Progress>>> show(Turn<ReadOrder, Progress> turn) {
    long unread = Objects.requireNonNull(turn.progress().unread());
    Outcome outcome = new Outcome(chat(turn), turn.progress().upTo(), unread);
    return deeds
        .read(turn, chat(turn), unread)
        .replaceWith(new OzonAnswer.Ok<>(new Move.Done<>(outcome)));
  }

  private static ChatId chat(Turn<ReadOrder, Progress> turn) {
    return new ChatId(turn.command().subjects().getFirst());
  }
}
