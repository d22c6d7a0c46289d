package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.listing.Way;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.posting.PostingCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One posting, asked for by its number with no transaction open: the quickest way for a few. */
@ApplicationScoped
class SingleReads {

  private final PostingCalls fbs;
  private final FboCalls fbo;
  private final RereadAnswers answers;
  private final RereadPolicy policy;
  private final RereadMeters meters;
  private final BuyerKeeper buyers;

  SingleReads(
      PostingCalls fbs,
      FboCalls fbo,
      RereadAnswers answers,
      RereadPolicy policy,
      RereadMeters meters,
      BuyerKeeper buyers) {
    this.fbs = fbs;
    this.fbo = fbo;
    this.answers = answers;
    this.policy = policy;
    this.meters = meters;
    this.buyers = buyers;
  }

  /**
   * @param sent is told when the request leaves
   */
  Uni<Void> perform(Batch batch, Runnable sent) {
    OzonAccount account = batch.account();
    Claim claim = batch.claims().getFirst();
    AskedAt asked = new AskedAt(claim.sentAt());
    Caller caller =
        Caller.reread(account)
            .within(policy.patience())
            .telling(() -> {
              asked.now();
              sent.run();
            });
    meters.asked(Way.SINGLE);
    return ask(caller, claim)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<Observation> ok -> apply(account, claim, ok.value(), asked);
              case OzonAnswer.Failed<Observation> failed ->
                  answers.settle(
                      List.of(new Settled(claim, policy.onFailure(claim, failed.failure()))));
            });
  }

  private Uni<OzonAnswer<Observation>> ask(Caller caller, Claim claim) {
    PostingNumber number = new PostingNumber(claim.subject());
    return claim.kind().equals(RereadKinds.FBO_POSTING)
        ? fbo.get(caller, number, buyers.withCompany(Observation.FBO_DETAILS))
            .map(it -> it.map(Observation::of))
        : fbs.get(caller, number, buyers.with(Observation.DETAILS))
            .map(it -> it.map(Observation::of));
  }

  private Uni<Void> apply(
      OzonAccount account, Claim claim, Observation observation, AskedAt asked) {
    return answers
        .apply(
            new Answer(
                account,
                claim.kind(),
                List.of(observation),
                Map.of(claim.subject(), claim),
                Set.of(),
                asked.at()))
        .invoke(decision -> meters.settled(Way.SINGLE, decision.settled().size()))
        .replaceWithVoid();
  }
}
