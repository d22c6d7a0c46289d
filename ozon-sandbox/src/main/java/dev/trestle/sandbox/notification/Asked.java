package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.push.PushTarget;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** The fields that these methods share, read and checked. */
final class Asked {

  private final Subscriptions subscriptions;
  private final SellerId seller;
  private final ProtoObject request;
  private final Validation validation;

  Asked(Subscriptions subscriptions, SellerId seller, ProtoObject request, String message) {
    this.subscriptions = subscriptions;
    this.seller = seller;
    this.request = request;
    this.validation = new Validation(message);
  }

  URI url() {
    var url = PushTarget.parse(request.text("url"));
    validation.require(url.isPresent(), "Url", "value must be a valid absolute URI");
    return url.orElseThrow();
  }

  Set<PushType> types() {
    Set<PushType> types = EnumSet.noneOf(PushType.class);
    for (String text : request.texts("types")) {
      types.add(
          PushType.of(text)
              .filter(PushType::bindable)
              .orElseThrow(() ->
                  OzonErrors.invalid(
                      "proto: invalid value for enum field types: \"" + text + "\"")));
    }
    return types;
  }

  Set<PushType> someTypes() {
    Set<PushType> types = types();
    validation.require(!types.isEmpty(), "Types", "value must contain at least 1 item(s)");
    return types;
  }

  /** The seller's own subscription by {@code id}. */
  Subscription subscription() {
    long id = request.integer("id");
    validation.require(id > 0, "Id", "value must be greater than 0");
    return subscriptions
        .find(seller, id)
        .orElseThrow(() -> refusal(404, 5, "notification url " + id + " not found"));
  }

  /** Neither the URL nor a type may be in use by another subscription of the seller. */
  void requireFree(URI url, Set<PushType> types, long except) {
    for (Subscription other : subscriptions.of(seller)) {
      if (other.id() == except) {
        continue;
      }
      if (other.url().equals(url)) {
        throw conflict("url is already connected with id " + other.id());
      }
      for (PushType type : types) {
        if (other.takes(type)) {
          throw conflict(type.wire() + " is already connected to id " + other.id());
        }
      }
    }
  }

  static Refusal conflict(String message) {
    return refusal(409, 10, message);
  }

  /** Ozon documents no body for these answers. */
  static Reply done() {
    return Reply.ok(Json.object());
  }

  private static Refusal refusal(int status, int code, String message) {
    var body = Json.object().put("code", code).put("message", message);
    body.putArray("details");
    return new Refusal(Reply.of(status, body));
  }
}
