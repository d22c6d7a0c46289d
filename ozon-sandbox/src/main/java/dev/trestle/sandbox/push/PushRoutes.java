package dev.trestle.sandbox.push;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Finds where a push goes: to the URL its type is bound to, else to the default one. */
public final class PushRoutes {

  private final PushTarget otherwise;
  private final Subscriptions subscriptions;

  public PushRoutes(PushTarget otherwise, Subscriptions subscriptions) {
    this.otherwise = otherwise;
    this.subscriptions = subscriptions;
  }

  Route find(@Nullable SellerId seller, PushType type) {
    if (seller != null) {
      var bound = subscriptions.bound(seller, type);
      if (bound.isPresent()) {
        return to(bound.get());
      }
    }
    return otherwise.url().<Route>map(url -> new To(url, null)).orElse(new Nowhere(false));
  }

  private static Route to(Subscription bound) {
    return bound.health().enabled() ? new To(bound.url(), bound.id()) : new Nowhere(true);
  }

  /** Where a push goes now. */
  sealed interface Route {}

  /**
   * @param subscription null for the default URL, which nobody watches
   */
  record To(URI url, @Nullable Long subscription) implements Route {}

  /**
   * @param disabled whether there is a URL, switched off
   */
  record Nowhere(boolean disabled) implements Route {}
}
