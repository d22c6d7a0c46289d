package dev.trestle.order.intake;

import dev.trestle.contracts.push.Push;
import dev.trestle.contracts.push.PushDecoder;
import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.Inbox;
import dev.trestle.messaging.Transactions;
import dev.trestle.order.reread.PostingRereads;
import dev.trestle.ozon.AccountsChanged;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Applies the pushes that were set aside before their seller's account was known: when an account
 * comes, and every half minute, because a push that is being set aside in that moment is not seen.
 */
@ApplicationScoped
class SetAsidePushes {

  private static final Logger LOG = Logger.getLogger(SetAsidePushes.class);
  private static final int AT_ONCE = 500;
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Inbox inbox;
  private final List<PushFamily<?>> families;
  private final OzonAccounts accounts;
  private final EventLoop eventLoop;
  private final PostingRereads rereads;
  private final AtomicInteger wanted = new AtomicInteger();

  SetAsidePushes(
      Inbox inbox,
      @All List<PushFamily<?>> families,
      OzonAccounts accounts,
      EventLoop eventLoop,
      PostingRereads rereads) {
    this.inbox = inbox;
    this.families = List.copyOf(families);
    this.accounts = accounts;
    this.eventLoop = eventLoop;
    this.rereads = rereads;
  }

  void onStart(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(AGAIN.toMillis(), timer -> release());
    release();
  }

  void onAccounts(@Observes AccountsChanged changed) {
    release();
  }

  /** One round at a time; a call during it makes another one follow. */
  private void release() {
    if (wanted.getAndIncrement() > 0) {
      return;
    }
    int seen = wanted.get();
    eventLoop
        .run(this::releaseAll)
        .subscribe()
        .with(
            ignored -> onEnd(seen),
            trouble -> {
              LOG.warnf("pushes that were set aside wait: %s", trouble);
              onEnd(seen);
            });
  }

  private void onEnd(int seen) {
    if (wanted.getAndSet(0) > seen) {
      release();
    }
    rereads.nudge();
  }

  private Uni<Void> releaseAll() {
    return Transactions.run(this::releaseSome)
        .chain(count -> count < AT_ONCE ? Uni.createFrom().voidItem() : releaseAll());
  }

  private Uni<Integer> releaseSome(Mutiny.Session session) {
    Set<Long> sellers =
        accounts.all().stream()
            .map(OzonAccount::sellerId)
            .map(seller -> seller.value())
            .collect(Collectors.toSet());
    return inbox
        .release(session, sellers, AT_ONCE)
        .chain(released ->
            apply(session, decode(released))
                .invoke(foreign -> logReleased(released.size(), foreign))
                .replaceWith(released.size()));
  }

  private Uni<Set<String>> apply(Mutiny.Session session, Map<Inbox.Entry, Push> released) {
    Set<String> foreign = new HashSet<>();
    Uni<Void> applied = Uni.createFrom().voidItem();
    for (PushFamily<?> family : families) {
      applied =
          applied.chain(
              () -> apply(session, family, released).invoke(foreign::addAll).replaceWithVoid());
    }
    return applied.replaceWith(foreign);
  }

  private static <P extends Push> Uni<Set<String>> apply(
      Mutiny.Session session, PushFamily<P> family, Map<Inbox.Entry, Push> released) {
    List<ReceivedPush<P>> ours = new ArrayList<>();
    released.forEach((entry, push) -> {
      if (family.kind().type().isInstance(push)) {
        ours.add(ReceivedPush.of(entry, family.kind().type().cast(push), family.kind()));
      }
    });
    return ours.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : family.apply(session, ours, List.of());
  }

  private static Map<Inbox.Entry, Push> decode(List<Inbox.Entry> released) {
    Map<Inbox.Entry, Push> pushes = new LinkedHashMap<>();
    for (Inbox.Entry entry : released) {
      try {
        pushes.put(entry, PushDecoder.decode(ReceivedPush.bytes(entry)));
      } catch (PushDecoder.UndecodablePush decodedWhenSetAside) {
        throw new IllegalStateException(decodedWhenSetAside);
      }
    }
    return pushes;
  }

  /** A foreign push stays on its topic; whose its subject is must be asked of people. */
  private static void logReleased(int count, Set<String> foreign) {
    if (count > 0) {
      LOG.infof("applied %d pushes that had waited for their seller's account", count);
    }
    foreign.forEach(push ->
        LOG.errorf("push_id=%s was not applied: its subject belongs to another seller", push));
  }
}
