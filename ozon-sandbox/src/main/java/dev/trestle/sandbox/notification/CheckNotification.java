package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.gate.AskingMethod;
import dev.trestle.sandbox.push.PushVerdict;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;

/** {@code POST /v1/notification/check}: pings any URL and says what is wrong with its answer. */
public final class CheckNotification implements AskingMethod {

  private final Subscriptions subscriptions;
  private final UrlCheck check;

  public CheckNotification(Subscriptions subscriptions, UrlCheck check) {
    this.subscriptions = subscriptions;
    this.check = check;
  }

  @Override
  public Future<Reply> ask(SellerId seller, ProtoObject request) {
    Asked asked = new Asked(subscriptions, seller, request, "CheckNotificationRequest");
    return check.verdict(seller, asked.url()).map(CheckNotification::reply);
  }

  private static Reply reply(PushVerdict verdict) {
    boolean good = verdict == PushVerdict.ACCEPTED;
    var body = Json.object().put("is_active", good);
    var errors = body.putArray("errors");
    if (!good) {
      errors
          .addObject()
          .put("type", verdict.name())
          .put("description", UrlCheck.description(verdict));
    }
    return Reply.ok(body);
  }
}
