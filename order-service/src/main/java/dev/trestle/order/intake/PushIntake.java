package dev.trestle.order.intake;

import dev.trestle.contracts.push.Push;
import dev.trestle.contracts.push.PushDecoder;
import dev.trestle.messaging.Inbox;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.Transactions;
import dev.trestle.messaging.Verdict;
import dev.trestle.ozon.OzonAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Transaction A: claims the push ids of a batch, applies what the new ones say, sets aside those of
 * unknown sellers, and asks for re-reads. One commit for all; one verdict per record.
 */
@ApplicationScoped
class PushIntake {

  private static final Logger LOG = Logger.getLogger(PushIntake.class);

  private final Inbox inbox;
  private final OzonAccounts accounts;
  private final MeterRegistry metrics;

  PushIntake(Inbox inbox, OzonAccounts accounts, MeterRegistry metrics) {
    this.inbox = inbox;
    this.accounts = accounts;
    this.metrics = metrics;
  }

  <P extends Push> Uni<List<Verdict>> handle(PushFamily<P> family, List<ReceivedRecord> batch) {
    long begun = System.nanoTime();
    Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
    Map<Integer, ReceivedPush<P>> pushes = new LinkedHashMap<>();
    for (int place = 0; place < batch.size(); place++) {
      try {
        pushes.put(place, ReceivedPush.of(batch.get(place), family.kind()));
      } catch (PushDecoder.UndecodablePush unreadable) {
        verdicts.put(place, new Verdict.Park(String.valueOf(unreadable.getMessage())));
      }
    }
    return commit(family, pushes, verdicts)
        .map(ignored -> inOrder(batch, verdicts))
        .invoke(
            all -> log(family.kind(), batch, pushes, all, (System.nanoTime() - begun) / 1_000_000));
  }

  private <P extends Push> Uni<Void> commit(
      PushFamily<P> family, Map<Integer, ReceivedPush<P>> pushes, Map<Integer, Verdict> verdicts) {
    return pushes.isEmpty()
        ? Uni.createFrom().voidItem()
        : Transactions.run(session -> apply(session, family, pushes, verdicts));
  }

  private <P extends Push> Uni<Void> apply(
      Mutiny.Session session,
      PushFamily<P> family,
      Map<Integer, ReceivedPush<P>> pushes,
      Map<Integer, Verdict> verdicts) {
    List<Inbox.Entry> entries =
        pushes.values().stream().map(push -> push.entry(isKnown(push))).toList();
    return inbox
        .claim(session, entries)
        .chain(fresh -> applyKnown(session, family, pushes, fresh, verdicts));
  }

  private <P extends Push> Uni<Void> applyKnown(
      Mutiny.Session session,
      PushFamily<P> family,
      Map<Integer, ReceivedPush<P>> pushes,
      Set<String> fresh,
      Map<Integer, Verdict> verdicts) {
    List<ReceivedPush<P>> news = new ArrayList<>();
    List<ReceivedPush<P>> repeats = new ArrayList<>();
    Set<String> unclaimed = new HashSet<>(fresh);
    pushes.values().stream()
        .filter(this::isKnown)
        .forEach(push -> (unclaimed.remove(push.id()) ? news : repeats).add(push));
    return family
        .apply(session, news, repeats)
        .invoke(foreign ->
            pushes.forEach((place, push) ->
                verdicts.put(
                    place,
                    foreign.contains(push.id())
                        ? new Verdict.Park(
                            "the " + family.kind().subjectName() + " belongs to another seller")
                        : new Verdict.Applied())))
        .replaceWithVoid();
  }

  private boolean isKnown(ReceivedPush<?> push) {
    return accounts.ofSeller(push.seller()).isPresent();
  }

  private static List<Verdict> inOrder(List<ReceivedRecord> batch, Map<Integer, Verdict> verdicts) {
    List<Verdict> inOrder = new ArrayList<>(batch.size());
    for (int place = 0; place < batch.size(); place++) {
      inOrder.add(verdicts.get(place));
    }
    return inOrder;
  }

  private <P extends Push> void log(
      PushKind<P> kind,
      List<ReceivedRecord> batch,
      Map<Integer, ReceivedPush<P>> pushes,
      List<Verdict> verdicts,
      long milliseconds) {
    for (int place = 0; place < batch.size(); place++) {
      ReceivedRecord record = batch.get(place);
      ReceivedPush<P> push = pushes.get(place);
      boolean setAside = push != null && !isKnown(push);
      String verdict = setAside ? "SetAside" : verdicts.get(place).getClass().getSimpleName();
      LOG.infof(
          "push push_id=%s type=%s seller=%s %s=%s topic=%s partition=%d offset=%d"
              + " verdict=%s duration_ms=%d trace=%s",
          record.eventId(),
          record.eventType(),
          push == null ? "?" : push.seller(),
          kind.subjectName(),
          record.key(),
          record.topic(),
          record.partition(),
          record.offset(),
          verdict,
          milliseconds,
          record.traceparent().traceId());
      metrics.counter("trestle.pushes", "type", record.eventType(), "verdict", verdict).increment();
    }
  }
}
