package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/**
 * A command about one or many postings: call by call, then followed where there are few.
 *
 * @param <I> what is asked
 */
final class PerPostingKind<I> implements CommandKind<I, Results> {

  private final PerPosting<I> action;
  private final PostingReads postings;

  PerPostingKind(PerPosting<I> action, PostingReads postings) {
    this.action = action;
    this.postings = postings;
  }

  @Override
  public String name() {
    return action.name();
  }

  @Override
  public Class<I> intentType() {
    return action.intentType();
  }

  @Override
  public Class<Results> progressType() {
    return Results.class;
  }

  @Override
  public Results begin(I intent) {
    return Results.NONE;
  }

  @Override
  public String firstStage() {
    return Results.SEND;
  }

  @Override
  public Map<String, Stage<I, Results>> stages() {
    return Map.of(
        Results.SEND, new Stage.Write<>(action.repeatable(), this::send, this::settle),
        Results.FOLLOW, new Stage.Follow<>(this::follow));
  }

  private Uni<OzonAnswer<Move<Results>>> send(Turn<I, Results> turn) {
    List<PostingNumber> all = action.postings(turn.intent());
    List<PostingNumber> some = turn.progress().next(all);
    return action
        .send(turn, some)
        .map(answer -> answer.map(items -> turn.progress().with(some, items).goOn(all)));
  }

  private Uni<OzonAnswer<Settlement<Results>>> settle(Turn<I, Results> turn) {
    List<PostingNumber> all = action.postings(turn.intent());
    List<PostingNumber> some = turn.progress().next(all);
    return postings
        .found(turn, some)
        .map(answer -> answer.map(found -> settled(turn, all, some, shown(turn, found))));
  }

  /** What shows is done; what does not is given time, and then the others must not wait for it. */
  private Settlement<Results> settled(
      Turn<I, Results> turn,
      List<PostingNumber> all,
      List<PostingNumber> some,
      List<PostingNumber> shown) {
    Move<Results> move = turn.progress().with(some, shown).goOn(all);
    if (shown.size() == some.size()) {
      return new Settlement.Clear<>(move);
    }
    return all.size() == 1 ? new Settlement.NotSeen<>() : new Settlement.NotSeen<>(move);
  }

  private Uni<OzonAnswer<Move<Results>>> follow(Turn<I, Results> turn) {
    Results progress = turn.progress();
    return postings
        .after(turn, progress.done())
        .map(answer ->
            answer.map(found ->
                shown(turn, found).size() == found.size()
                    ? new Move.Done<Results>(progress)
                    : new Move.Again<>(null, "Ozon does not show it yet", progress)));
  }

  private List<PostingNumber> shown(Turn<I, Results> turn, List<OzonPosting> found) {
    return found.stream()
        .filter(posting -> action.shows(turn.intent(), posting))
        .map(OzonPosting::postingNumber)
        .toList();
  }
}
