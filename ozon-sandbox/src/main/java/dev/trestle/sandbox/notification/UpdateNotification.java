package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.gate.AskingMethod;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;
import java.net.URI;
import java.util.Set;

/**
 * {@code POST /v1/notification/update}: other types, another URL or both; what is not sent stays. A
 * new URL must answer a ping first. The grade is "under check" afterwards.
 */
public final class UpdateNotification implements AskingMethod {

  private final Subscriptions subscriptions;
  private final UrlCheck check;
  private final HealthWatch watch;

  public UpdateNotification(Subscriptions subscriptions, UrlCheck check, HealthWatch watch) {
    this.subscriptions = subscriptions;
    this.check = check;
    this.watch = watch;
  }

  @Override
  public Future<Reply> ask(SellerId seller, ProtoObject request) {
    Asked asked = new Asked(subscriptions, seller, request, "UpdateNotificationRequest");
    Subscription old = asked.subscription();
    Set<PushType> wished = asked.types();
    Set<PushType> types = wished.isEmpty() ? old.types() : wished;
    URI url = request.text("url").isEmpty() ? old.url() : asked.url();
    asked.requireFree(url, types, old.id());
    Future<URI> checked =
        url.equals(old.url()) ? Future.succeededFuture(url) : check.require(seller, url);
    return checked.map(good -> {
      asked.requireFree(good, types, old.id());
      subscriptions.change(old.id(), good, types);
      watch.forget(old.id());
      return Asked.done();
    });
  }
}
