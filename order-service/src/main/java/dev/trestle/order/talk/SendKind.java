package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.ChatMessageId;
import dev.trestle.order.chat.ChatDeeds;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.order.talk.Sending.Progress;
import dev.trestle.order.talk.Sending.Trace;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.chat.ChatCalls;
import dev.trestle.ozon.chat.ChatMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a text or a file into a chat, once. Ozon does not answer its id: what the chat's newest
 * message was is read before, and what came since after it.
 */
@ApplicationScoped
class SendKind implements CommandKind<SendOrder, Progress> {

  static final String NAME = "chat-message";

  private final ChatCalls ozon;
  private final HeldContent held;
  private final Fingerprints fingerprints;
  private final ChatDeeds deeds;

  SendKind(ChatCalls ozon, HeldContent held, Fingerprints fingerprints, ChatDeeds deeds) {
    this.ozon = ozon;
    this.held = held;
    this.fingerprints = fingerprints;
    this.deeds = deeds;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<SendOrder> intentType() {
    return SendOrder.class;
  }

  @Override
  public Class<Progress> progressType() {
    return Progress.class;
  }

  @Override
  public Progress begin(SendOrder intent) {
    return Progress.NONE;
  }

  @Override
  public String firstStage() {
    return Sending.LOOK;
  }

  @Override
  public Map<String, Stage<SendOrder, Progress>> stages() {
    return Map.of(
        Sending.LOOK, new Stage.Read<>(this::look),
        Sending.SEND, new Stage.Write<>(false, this::send, this::settle),
        Sending.SHOW, new Stage.Follow<>(this::show));
  }

  /** Sweeps read chats again. */
  @Override
  public List<String> readable(List<String> subjects) {
    return List.of();
  }

  private Uni<OzonAnswer<Move<Progress>>> look(Turn<SendOrder, Progress> turn) {
    return content(turn).isEmpty()
        ? elsewhere(turn)
        : ozon.newest(turn.caller(), chat(turn))
            .map(answer ->
                answer.map(newest ->
                    new Move.Next<>(
                        Sending.SEND, new Progress(newest.map(ChatMessage::id).orElse(null)))));
  }

  private Uni<OzonAnswer<Move<Progress>>> send(Turn<SendOrder, Progress> turn) {
    Optional<Outgoing> content = content(turn);
    return content.isEmpty()
        ? elsewhere(turn)
        : send(turn, content.get())
            .map(answer -> answer.map(accepted -> new Move.Next<>(Sending.SHOW, turn.progress())));
  }

  private Uni<OzonAnswer<Accepted>> send(Turn<SendOrder, Progress> turn, Outgoing content) {
    return switch (content) {
      case Outgoing.Text text ->
          ozon.send(turn.caller(), chat(turn), text.text())
              .map(answer -> Discretion.about(text.text(), answer));
      case Outgoing.File file ->
          ozon.sendFile(turn.caller(), chat(turn), file.name(), file.content())
              .map(answer -> Discretion.about(file.name(), answer));
    };
  }

  private static Uni<OzonAnswer<Move<Progress>>> elsewhere(Turn<SendOrder, Progress> turn) {
    return Uni.createFrom()
        .item(new OzonAnswer.Ok<>(Sending.elsewhere(turn.command(), turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<Progress>>> settle(Turn<SendOrder, Progress> turn) {
    return trace(turn).map(answer -> answer.map(trace -> Sending.settle(chat(turn), trace)));
  }

  private Uni<OzonAnswer<Move<Progress>>> show(Turn<SendOrder, Progress> turn) {
    return trace(turn)
        .map(answer ->
            switch (answer) {
              case OzonAnswer.Ok<Trace> ok ->
                  new OzonAnswer.Ok<>(
                      Sending.show(chat(turn), ok.value(), turn.attempt(), turn.progress()));
              case OzonAnswer.Failed<Trace> unreadable ->
                  new OzonAnswer.Ok<>(Sending.unseen(chat(turn), turn.attempt(), turn.progress()));
            });
  }

  private Uni<OzonAnswer<Trace>> trace(Turn<SendOrder, Progress> turn) {
    return fingerprints
        .get()
        .chain(print ->
            since(turn)
                .map(answer ->
                    answer.map(page ->
                        Sending.trace(
                            page.items(),
                            message -> turn.intent().isIn(message, chat(turn), print)))))
        .call(answer ->
            answer instanceof OzonAnswer.Ok<Trace>(Trace.Found(ChatMessage message))
                ? deeds.wrote(turn, chat(turn), message)
                : Uni.createFrom().voidItem());
  }

  private Uni<OzonAnswer<Page<ChatMessage>>> since(Turn<SendOrder, Progress> turn) {
    ChatMessageId after = turn.progress().after();
    return after == null
        ? ozon.history(turn.caller(), chat(turn), null)
        : ozon.since(turn.caller(), chat(turn), after, null);
  }

  private Optional<Outgoing> content(Turn<SendOrder, Progress> turn) {
    return held.find(turn.account().id(), turn.intent().fingerprint());
  }

  private static ChatId chat(Turn<SendOrder, Progress> turn) {
    return new ChatId(turn.command().subjects().getFirst());
  }
}
