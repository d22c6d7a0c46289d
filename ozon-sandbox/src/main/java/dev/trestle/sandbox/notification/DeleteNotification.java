package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;

/** {@code POST /v1/notification/delete}: its types are free for another URL then. */
public final class DeleteNotification implements OzonMethod {

  private final Subscriptions subscriptions;
  private final HealthWatch watch;

  public DeleteNotification(Subscriptions subscriptions, HealthWatch watch) {
    this.subscriptions = subscriptions;
    this.watch = watch;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Asked asked = new Asked(subscriptions, seller, request, "DeleteNotificationRequest");
    long id = asked.subscription().id();
    subscriptions.remove(id);
    watch.forget(id);
    return Asked.done();
  }
}
