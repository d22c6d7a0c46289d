package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A URL of a seller and the types that go there. */
public record Subscription(
    long id, SellerId seller, URI url, Set<PushType> types, Instant createdAt, Health health) {

  public Subscription {
    types = Collections.unmodifiableSet(copy(types));
  }

  public boolean takes(PushType type) {
    return types.contains(type);
  }

  Subscription with(Health other) {
    return new Subscription(id, seller, url, types, createdAt, other);
  }

  Subscription with(URI otherUrl, Collection<PushType> otherTypes, Instant now) {
    Health fresh = Health.underCheck(now);
    return new Subscription(
        id, seller, otherUrl, copy(otherTypes), createdAt, health.enabled() ? fresh : health);
  }

  private static Set<PushType> copy(Collection<PushType> types) {
    return types.isEmpty() ? EnumSet.noneOf(PushType.class) : EnumSet.copyOf(types);
  }
}
