package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.order.Cause;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One re-read: asks Ozon with no transaction open, then applies the answer in transaction B. */
@ApplicationScoped
class PostingReread {

  private static final Logger LOG = Logger.getLogger(PostingReread.class);

  private final PostingCalls ozon;
  private final OzonAccounts accounts;
  private final PostingStore store;
  private final RereadQueue queue;
  private final RereadPolicy policy;

  PostingReread(
      PostingCalls ozon,
      OzonAccounts accounts,
      PostingStore store,
      RereadQueue queue,
      RereadPolicy policy) {
    this.ozon = ozon;
    this.accounts = accounts;
    this.store = store;
    this.queue = queue;
    this.policy = policy;
  }

  Uni<Void> perform(Claim claim) {
    OzonAccount account = accounts.withId(claim.accountId()).orElse(null);
    if (account == null) {
      return settle(claim, policy.onUnknownAccount(claim));
    }
    AskedAt asked = new AskedAt(claim.sentAt());
    Caller caller = Caller.reread(account).within(policy.patience()).telling(asked::now);
    return ozon.get(caller, new PostingNumber(claim.subject()), Observation.DETAILS)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Ok<OzonPosting> ok ->
                  apply(claim, account, Observation.of(ok.value()), asked.at());
              case OzonAnswer.Failed<OzonPosting> failed ->
                  settle(claim, policy.onFailure(claim, failed.failure()));
            });
  }

  private Uni<Void> apply(Claim claim, OzonAccount account, Observation answer, Instant askedAt) {
    policy.onAnswer(claim);
    PostingNumber number = new PostingNumber(claim.subject());
    return inTransaction(session ->
        store
            .lock(Set.of(number))
            .chain(stored -> {
              Posting before = stored.get(number);
              Posting known =
                  before == null
                      ? Posting.unseen(number, account.sellerId(), account.id())
                      : before;
              return decide(session, claim, known, answer, askedAt);
            }));
  }

  private Uni<Void> decide(
      Mutiny.Session session, Claim claim, Posting before, Observation answer, Instant askedAt) {
    Next stale = before.isAheadOf(answer) ? policy.onStale(claim) : null;
    if (stale != null) {
      log(claim, "Stale", before.version(), answer.status());
      return settle(session, claim, stale);
    }
    Posting.Step step = before.onRead(answer, askedAt, Cause.REREAD);
    log(claim, "Applied", step.after().version(), answer.status());
    TraceParent trace = TraceParent.parseOrStart(claim.traceparent());
    List<PostingStore.Traced> changes =
        step.change().map(change -> new PostingStore.Traced(change, trace)).stream().toList();
    return store
        .save(session, List.of(step.after()), changes)
        .chain(() -> queue.done(session, claim));
  }

  private Uni<Void> settle(Claim claim, Next next) {
    log(claim, next.reason(), null, null);
    return inTransaction(session -> settle(session, claim, next));
  }

  private Uni<Void> settle(Mutiny.Session session, Claim claim, Next next) {
    return switch (next) {
      case Next.Later later ->
          queue.postpone(session, claim, later.delay(), later.counts(), later.reason());
      case Next.Never never -> queue.giveUp(session, claim, never.reason());
    };
  }

  private static Uni<Void> inTransaction(
      java.util.function.Function<Mutiny.Session, Uni<Void>> work) {
    return Panache.withTransaction(() -> Panache.getSession().chain(work::apply));
  }

  private static void log(
      Claim claim, String verdict, @Nullable Long version, @Nullable String status) {
    LOG.infof(
        "re-read posting=%s account=%d attempt=%d verdict=\"%s\" version=%s status=%s trace=%s",
        claim.subject(),
        claim.accountId(),
        claim.attempt(),
        verdict,
        version,
        status,
        TraceParent.parseOrStart(claim.traceparent()).traceId());
  }
}
