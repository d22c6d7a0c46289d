package dev.trestle.order.pack;

import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.exemplar.ExemplarCalls;
import dev.trestle.ozon.pack.CountryCalls;
import dev.trestle.ozon.pack.PackCalls;
import dev.trestle.ozon.posting.OzonPosting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;

/** The stages before the packing itself: what Ozon requires to be told of the products. */
@ApplicationScoped
class Preparing {

  private final PostingReads postings;
  private final ExemplarCalls exemplars;
  private final CountryCalls countries;
  private final PackCalls ozon;

  Preparing(
      PostingReads postings, ExemplarCalls exemplars, CountryCalls countries, PackCalls ozon) {
    this.postings = postings;
    this.exemplars = exemplars;
    this.countries = countries;
    this.ozon = ozon;
  }

  Uni<OzonAnswer<Move<PackProgress>>> check(Turn<PackRequest, PackProgress> turn) {
    return postings
        .before(turn, turn.posting())
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<OzonPosting> ok -> plan(turn, ok.value());
              case OzonAnswer.Failed<OzonPosting> failed ->
                  Uni.createFrom().item(new OzonAnswer.Failed<>(failed.failure()));
            });
  }

  private Uni<OzonAnswer<Move<PackProgress>>> plan(
      Turn<PackRequest, PackProgress> turn, OzonPosting posting) {
    PackRequest request = turn.intent();
    Move<PackProgress> ruledOut = Packing.ruledOut(posting);
    if (ruledOut != null) {
      return Uni.createFrom().item(new OzonAnswer.Ok<>(ruledOut));
    }
    if (!new PackNeeds(posting, request, PackPlan.wanted(posting, request)).areOfExemplars()) {
      return Uni.createFrom()
          .item(new OzonAnswer.Ok<>(PackPlan.of(posting, null, request, turn.progress())));
    }
    return exemplars
        .createOrGet(turn.caller(), turn.posting())
        .map(answer -> answer.map(known -> PackPlan.of(posting, known, request, turn.progress())));
  }

  Uni<OzonAnswer<Move<PackProgress>>> tellCountry(Turn<PackRequest, PackProgress> turn) {
    Preparation.Origin first = turn.progress().preparation().countries().getFirst();
    return countries
        .setCountry(turn.caller(), turn.posting(), first.sku(), first.country())
        .map(answer -> answer.map(gtdNeeded -> PackPlan.afterCountry(turn.progress())));
  }

  Uni<OzonAnswer<Settlement<PackProgress>>> settleCountry(Turn<PackRequest, PackProgress> turn) {
    Preparation.Origin first = turn.progress().preparation().countries().getFirst();
    return settle(
        turn,
        posting ->
            !posting.packing().requirements().country().contains(first.sku())
                && !posting.packing().requirements().changeCountry().contains(first.sku()),
        PackPlan.afterCountry(turn.progress()));
  }

  Uni<OzonAnswer<Move<PackProgress>>> validate(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    return exemplars
        .validate(turn.caller(), progress.preparation().exemplars(turn.posting()))
        .map(answer -> answer.map(validity -> PackPlan.validated(validity, progress)));
  }

  Uni<OzonAnswer<Move<PackProgress>>> tellExemplars(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    return exemplars
        .set(turn.caller(), progress.preparation().exemplars(turn.posting()))
        .map(answer -> answer.map(accepted -> new Move.Next<>(PackPlan.STATUS, progress)));
  }

  Uni<OzonAnswer<Settlement<PackProgress>>> settleExemplars(Turn<PackRequest, PackProgress> turn) {
    PackProgress progress = turn.progress();
    return exemplars
        .createOrGet(turn.caller(), turn.posting())
        .map(answer ->
            answer.map(known ->
                progress.preparation().isKnownTo(known)
                    ? new Settlement.Clear<>(new Move.Next<>(PackPlan.STATUS, progress))
                    : new Settlement.NotSeen<>()));
  }

  Uni<OzonAnswer<Move<PackProgress>>> status(Turn<PackRequest, PackProgress> turn) {
    return exemplars
        .status(turn.caller(), turn.posting())
        .map(answer ->
            answer.map(status ->
                PackPlan.checked(status, turn.intent(), turn.progress(), turn.attempt())));
  }

  Uni<OzonAnswer<Move<PackProgress>>> tellBoxes(Turn<PackRequest, PackProgress> turn) {
    Uni<OzonAnswer<Accepted>> told =
        ozon.setBoxes(turn.caller(), turn.posting(), turn.progress().preparation().boxes());
    return told.map(
        answer -> answer.map(accepted -> new Move.Next<>(Packing.SHIP, turn.progress())));
  }

  Uni<OzonAnswer<Settlement<PackProgress>>> settleBoxes(Turn<PackRequest, PackProgress> turn) {
    int boxes = turn.progress().preparation().boxes();
    return settle(
        turn,
        posting -> posting.packing().boxes() == boxes,
        new Move.Next<>(Packing.SHIP, turn.progress()));
  }

  private Uni<OzonAnswer<Settlement<PackProgress>>> settle(
      Turn<PackRequest, PackProgress> turn, Predicate<OzonPosting> shown, Move<PackProgress> next) {
    return postings
        .after(turn, turn.posting())
        .map(answer ->
            answer.map(posting ->
                shown.test(posting) ? new Settlement.Clear<>(next) : new Settlement.NotSeen<>()));
  }
}
