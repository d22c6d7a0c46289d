package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The URLs of all sellers; a type goes to one URL of a seller at most. */
public final class Subscriptions {

  private final Map<Long, Subscription> all = new TreeMap<>();
  private final Clock clock;
  private long ids;

  public Subscriptions(Clock clock) {
    this.clock = clock;
  }

  public synchronized Subscription add(SellerId seller, URI url, Collection<PushType> types) {
    var now = clock.instant();
    Subscription added =
        new Subscription(++ids, seller, url, Set.copyOf(types), now, Health.underCheck(now));
    all.put(added.id(), added);
    return added;
  }

  public synchronized Optional<Subscription> find(long id) {
    return Optional.ofNullable(all.get(id));
  }

  public Optional<Subscription> find(SellerId seller, long id) {
    return find(id).filter(found -> found.seller().equals(seller));
  }

  /** In the order of their ids. */
  public synchronized List<Subscription> of(SellerId seller) {
    return all.values().stream().filter(one -> one.seller().equals(seller)).toList();
  }

  public Optional<Subscription> bound(SellerId seller, PushType type) {
    return of(seller).stream().filter(one -> one.takes(type)).findFirst();
  }

  /** Switched off or on, it is under check again only when something changed that is checked. */
  public void change(long id, URI url, Collection<PushType> types) {
    replace(id, old -> old.with(url, types, clock.instant()));
  }

  public void enable(long id) {
    replace(id, old -> old.with(Health.underCheck(clock.instant())));
  }

  public void disable(long id, DisableReason by, String why) {
    replace(id, old -> old.with(old.health().disabled(by, null, why)));
  }

  public synchronized void remove(long id) {
    all.remove(id);
  }

  public synchronized void clear() {
    all.clear();
    ids = 0;
  }

  synchronized Optional<Subscription> replace(long id, UnaryOperator<Subscription> with) {
    return Optional.ofNullable(all.computeIfPresent(id, (same, old) -> with.apply(old)));
  }

  public synchronized List<Subscription> enabled() {
    return all.values().stream().filter(one -> one.health().enabled()).toList();
  }
}
