package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Later;
import dev.trestle.messaging.RereadQueue.Over;
import dev.trestle.messaging.RereadQueue.Subject;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.posting.BuyerKeeper;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Transaction B, one for whatever an answer told: rows, history and events of its postings, and
 * what becomes of the requests.
 */
@ApplicationScoped
class RereadAnswers {

  private static final Logger LOG = Logger.getLogger(RereadAnswers.class);

  private final PostingStore store;
  private final RereadQueue queue;
  private final RereadPolicy policy;
  private final BuyerKeeper buyers;

  RereadAnswers(PostingStore store, RereadQueue queue, RereadPolicy policy, BuyerKeeper buyers) {
    this.store = store;
    this.queue = queue;
    this.policy = policy;
    this.buyers = buyers;
  }

  /** Gives what was decided and is committed. */
  Uni<Decision> apply(Answer answer) {
    policy.onAnswer(answer.account());
    return Transactions.run(session -> apply(session, answer)).invoke(RereadAnswers::log);
  }

  private Uni<Decision> apply(Mutiny.Session session, Answer answer) {
    return lock(answer)
        .chain(stored -> {
          Decision decision = Decision.on(answer, stored, policy::onStale);
          return store
              .save(session, decision.after(), decision.changes())
              .chain(() -> keepBuyers(session, answer, decision))
              .chain(() -> end(session, decision.told(), answer.askedAt(), decision.stale()))
              .replaceWith(decision);
        });
  }

  private Uni<Void> keepBuyers(Mutiny.Session session, Answer answer, Decision decision) {
    List<Observation> ours =
        answer.told().stream().filter(each -> !decision.skipped().contains(each.number())).toList();
    return buyers.keep(session, answer.account().id(), ours, answer.askedAt());
  }

  /** Whoever is at a posting that nobody asked for tells of it himself: pushes must not wait. */
  private Uni<Map<PostingNumber, Posting>> lock(Answer answer) {
    return store
        .lock(answer.numbers(true))
        .chain(asked ->
            store
                .lockIdle(answer.numbers(false))
                .map(beside -> {
                  Map<PostingNumber, Posting> all = new HashMap<>(asked);
                  all.putAll(beside);
                  return all;
                }));
  }

  /** Requests that Ozon's answers satisfied otherwise than by a posting of their own. */
  Uni<Void> told(List<Told> told, Instant askedAt) {
    return told.isEmpty()
        ? Uni.createFrom().voidItem()
        : Transactions.run(session -> end(session, told, askedAt, List.of()));
  }

  /** Requests that no answer satisfied. */
  Uni<Void> settle(List<Settled> settled) {
    settled.forEach(each -> log(each.claim(), each.next().reason(), null, null));
    return settled.isEmpty()
        ? Uni.createFrom().voidItem()
        : Transactions.run(session ->
            queue.lock(session, subjects(List.of(), settled)).chain(() -> write(session, settled)));
  }

  private Uni<Void> end(
      Mutiny.Session session, List<Told> told, Instant askedAt, List<Settled> settled) {
    return queue
        .lock(session, subjects(told, settled))
        .chain(() -> queue.told(session, told, askedAt))
        .chain(() -> write(session, settled));
  }

  private static List<Subject> subjects(List<Told> told, List<Settled> settled) {
    return Stream.concat(
            told.stream().map(each -> new Subject(each.kind(), each.subject())),
            settled.stream().map(each -> Subject.of(each.claim())))
        .distinct()
        .toList();
  }

  private Uni<Void> write(Mutiny.Session session, List<Settled> settled) {
    List<Later> later = new ArrayList<>();
    List<Over> over = new ArrayList<>();
    for (Settled each : settled) {
      switch (each.next()) {
        case Next.Later next ->
            later.add(
                new Later(
                    each.claim(), next.delay(), next.counts(), next.by().alone(), next.reason()));
        case Next.Never never -> over.add(new Over(each.claim(), never.reason()));
      }
    }
    return queue.postpone(session, later).chain(() -> queue.giveUp(session, over));
  }

  private static void log(Decision decision) {
    decision
        .outcomes()
        .forEach(each -> log(each.claim(), each.verdict(), each.version(), each.status()));
  }

  private static void log(
      Claim claim, String verdict, @Nullable Long version, @Nullable String status) {
    LOG.infof(
        "re-read %s=%s account=%d attempt=%d verdict=\"%s\" version=%s status=%s trace=%s",
        claim.kind(),
        claim.subject(),
        claim.accountId(),
        claim.attempt(),
        verdict,
        version,
        status,
        TraceParent.parseOrStart(claim.traceparent()).traceId());
  }
}
