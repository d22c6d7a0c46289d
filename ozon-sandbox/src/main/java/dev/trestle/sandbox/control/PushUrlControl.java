package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Availability;
import dev.trestle.sandbox.subscription.DisableReason;
import dev.trestle.sandbox.subscription.Health;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** The truth about URLs that sellers connected, and Ozon's support switching one off. */
public final class PushUrlControl implements ControlArea {

  private static final String URLS = "/control/sellers/{seller}/push-urls";

  private final SellerAccounts accounts;
  private final Subscriptions subscriptions;

  public PushUrlControl(SellerAccounts accounts, Subscriptions subscriptions) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", URLS, this::list),
        new Route("POST", URLS + "/{id}/disable", this::disable));
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    var urls = json.putArray("push_urls");
    subscriptions.of(call.seller(accounts)).forEach(one -> urls.add(truth(one)));
    return Reply.ok(json);
  }

  private Reply disable(ControlCall call) {
    SellerId seller = call.seller(accounts);
    ControlBody body = call.body(List.of("reason_details"));
    String why = body.text("reason_details").orElse("");
    String id = call.path("id");
    Subscription found =
        subscriptions.of(seller).stream()
            .filter(one -> Long.toString(one.id()).equals(id))
            .findFirst()
            .orElseThrow(() -> ControlErrors.refusal(404, "id", "unknown URL " + id));
    subscriptions.disable(found.id(), DisableReason.ADMIN, why);
    return Reply.ok(truth(subscriptions.find(found.id()).orElse(found)));
  }

  private static ObjectNode truth(Subscription one) {
    Health health = one.health();
    Availability grade = health.grade();
    DisableReason by = health.disabledBy();
    ObjectNode json =
        Json.object()
            .put("id", one.id())
            .put("url", one.url().toString())
            .put("grade", grade == null ? null : grade.name())
            .put("since", health.since().toString())
            .put("red_nights", health.redNights())
            .put("disabled_by", by == null ? null : by.name())
            .put("why", health.details());
    json.set("types", Json.texts(one.types().stream().map(PushType::wire).toList()));
    return json;
  }
}
