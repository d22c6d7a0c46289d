package dev.trestle.sandbox.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.subscription.Availability;
import dev.trestle.sandbox.subscription.DisableReason;
import dev.trestle.sandbox.subscription.Health;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Set;

/** {@code POST /v1/notification/list}, as of September 2026. */
public final class ListNotifications implements OzonMethod {

  private static final long PAGE = 100;

  private final Subscriptions subscriptions;

  public ListNotifications(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    Validation validation = new Validation("NotificationListRequest");
    long limit = request.integer("limit") == 0 ? PAGE : request.integer("limit");
    validation.range("Limit", limit, 1, PAGE);
    validation.range("Offset", request.integer("offset"), 0, Integer.MAX_VALUE);
    List<Subscription> found = found(seller, Set.copyOf(request.texts("availability_statuses")));
    boolean latestFirst = descending(validation, request.text("sort_dir"));
    ObjectNode body = Json.object();
    body.set("availability_status_thresholds", thresholds());
    body.put("total_count", found.size());
    ArrayNode urls = body.putArray("urls");
    (latestFirst ? found.reversed() : found)
        .stream().skip(request.integer("offset")).limit(limit).forEach(one -> urls.add(json(one)));
    return Reply.ok(body);
  }

  private List<Subscription> found(SellerId seller, Set<String> statuses) {
    return subscriptions.of(seller).stream()
        .filter(one -> statuses.isEmpty() || statuses.contains(status(one.health())))
        .toList();
  }

  private static boolean descending(Validation validation, String direction) {
    validation.require(
        Set.of("", "ASC", "DESC").contains(direction),
        "SortDir",
        "value must be in list [ASC DESC]");
    return direction.equals("DESC");
  }

  private static ArrayNode thresholds() {
    ArrayNode thresholds = Json.array();
    for (Availability status : Availability.values()) {
      thresholds.addObject().put("status", status.name()).put("threshold", status.fromMillis());
    }
    return thresholds;
  }

  /** All texts are always there; what does not apply is empty. */
  private static ObjectNode json(Subscription subscription) {
    Health health = subscription.health();
    DisableReason by = health.disabledBy();
    PushType problem = health.problem();
    ObjectNode json =
        Json.object()
            .put("availability_status", status(health))
            .put("availability_status_date", Json.time(health.since()))
            .put("created_at", Json.time(subscription.createdAt()))
            .put("disable_reason", by == null ? "" : by.name())
            .put("enable", health.enabled())
            .put("id", subscription.id())
            .put("problematic_type", problem == null ? "" : problem.wire())
            .put("reason_details", by == DisableReason.ADMIN ? health.details() : "");
    ArrayNode types = json.putArray("types");
    for (PushType type : subscription.types()) {
      types.addObject().put("description", type.description()).put("type", type.wire());
    }
    return json.put("url", subscription.url().toString());
  }

  /** "Under check" has no documented word. */
  private static String status(Health health) {
    Availability grade = health.grade();
    return grade == null ? "" : grade.name();
  }
}
