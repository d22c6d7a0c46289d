package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.gate.AskingMethod;
import dev.trestle.sandbox.push.NightWatch;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;

/** {@code POST /v1/notification/set}: connects a URL that answers a ping. */
public final class SetNotification implements AskingMethod {

  private final Subscriptions subscriptions;
  private final UrlCheck check;
  private final NightWatch night;

  public SetNotification(Subscriptions subscriptions, UrlCheck check, NightWatch night) {
    this.subscriptions = subscriptions;
    this.check = check;
    this.night = night;
  }

  @Override
  public Future<Reply> ask(SellerId seller, ProtoObject request) {
    Asked asked = new Asked(subscriptions, seller, request, "SetNotificationRequest");
    var url = asked.url();
    var types = asked.someTypes();
    asked.requireFree(url, types, 0);
    return check
        .require(seller, url)
        .map(good -> {
          // Another call may have been quicker while this one waited for the ping.
          asked.requireFree(good, types, 0);
          subscriptions.add(seller, good, types);
          night.wake();
          return Asked.done();
        });
  }
}
