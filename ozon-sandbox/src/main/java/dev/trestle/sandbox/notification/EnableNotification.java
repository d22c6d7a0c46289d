package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.DisableReason;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;

/**
 * {@code POST /v1/notification/enable}: switches a URL on or off. Switched on again it is "under
 * check" until the next night; nothing missed is sent later. What Ozon's support switched off stays
 * off (push chapter, "Connecting again").
 */
public final class EnableNotification implements OzonMethod {

  private final Subscriptions subscriptions;
  private final HealthWatch watch;

  public EnableNotification(Subscriptions subscriptions, HealthWatch watch) {
    this.subscriptions = subscriptions;
    this.watch = watch;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Asked asked = new Asked(subscriptions, seller, request, "EnableNotificationRequest");
    Subscription subscription = asked.subscription();
    boolean wanted = request.flag("enabled");
    if (subscription.health().disabledBy() == DisableReason.ADMIN) {
      throw Asked.conflict("url is disabled by administrator");
    }
    if (wanted != subscription.health().enabled()) {
      watch.forget(subscription.id());
      if (wanted) {
        subscriptions.enable(subscription.id());
      } else {
        subscriptions.disable(subscription.id(), DisableReason.SELLER, "");
      }
    }
    return Asked.done();
  }
}
