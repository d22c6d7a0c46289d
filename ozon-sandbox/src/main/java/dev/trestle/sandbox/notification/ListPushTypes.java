package dev.trestle.sandbox.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.util.Arrays;

/** {@code POST /v1/notification/push-type/list}: all types and where each of them goes. */
public final class ListPushTypes implements OzonMethod {

  private final Subscriptions subscriptions;

  public ListPushTypes(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    ObjectNode body = Json.object();
    var types = body.putArray("types");
    Arrays.stream(PushType.values())
        .filter(PushType::bindable)
        .forEach(type -> types.add(json(seller, type)));
    return Reply.ok(body);
  }

  /** A type without a URL has no {@code seller_endpoint}. */
  private ObjectNode json(SellerId seller, PushType type) {
    ObjectNode json = Json.object().put("description", type.description()).put("type", type.wire());
    subscriptions
        .bound(seller, type)
        .ifPresent(bound ->
            json.putObject("seller_endpoint")
                .put("id", bound.id())
                .put("url", bound.url().toString()));
    return json;
  }
}
