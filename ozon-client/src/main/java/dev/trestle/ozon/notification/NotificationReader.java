package dev.trestle.ozon.notification;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the notification methods answer; an {@link IllegalArgumentException} names a gap. */
final class NotificationReader {

  private NotificationReader() {}

  /** A list without {@code total_count}, as before September 2026, is one page. */
  static PushUrls urls(WireObject answer, int offset) {
    List<PushUrl> urls = required(answer, "urls").stream().map(NotificationReader::url).toList();
    Long total = answer.number("total_count");
    int read = offset + urls.size();
    String next =
        total == null || urls.isEmpty() || read >= total
            ? null
            : NextPage.token(NotificationCalls.VERSION, read);
    return new PushUrls(
        new Page<>(urls, next),
        total,
        answer.objects("availability_status_thresholds").stream()
            .map(NotificationReader::threshold)
            .toList());
  }

  private static PushUrl url(WireObject wire) {
    return new PushUrl(
        new PushUrlId(wire.requiredNumber("id")),
        URI.create(wire.requiredText("url")),
        requiredFlag(wire, "enable"),
        wire.objects("types").stream().map(type -> type.requiredText("type")).toList(),
        wire.time("created_at"),
        health(wire));
  }

  private static PushUrl.@Nullable Health health(WireObject wire) {
    return wire.node().has("availability_status")
        ? new PushUrl.Health(
            wire.text("availability_status"),
            wire.time("availability_status_date"),
            wire.text("disable_reason"),
            wire.text("problematic_type"),
            wire.text("reason_details"))
        : null;
  }

  private static PushUrls.Threshold threshold(WireObject wire) {
    return new PushUrls.Threshold(
        wire.requiredText("status"), Duration.ofMillis(wire.requiredNumber("threshold")));
  }

  static List<PushType> types(WireObject answer) {
    return required(answer, "types").stream().map(NotificationReader::type).toList();
  }

  private static PushType type(WireObject wire) {
    return new PushType(
        wire.requiredText("type"),
        wire.text("description"),
        wire.has("seller_endpoint") ? endpoint(wire.object("seller_endpoint")) : null);
  }

  private static PushType.@Nullable Endpoint endpoint(WireObject wire) {
    Long id = wire.number("id");
    String url = wire.text("url");
    return id == null || id == 0 || url == null
        ? null
        : new PushType.Endpoint(new PushUrlId(id), URI.create(url));
  }

  static UrlCheck check(WireObject answer) {
    return new UrlCheck(
        requiredFlag(answer, "is_active"),
        answer.objects("errors").stream()
            .map(error ->
                new UrlCheck.Problem(error.requiredText("type"), error.text("description")))
            .toList());
  }

  private static boolean requiredFlag(WireObject wire, String field) {
    Boolean flag = wire.flag(field);
    if (flag == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return flag;
  }

  private static List<WireObject> required(WireObject answer, String field) {
    if (!answer.node().path(field).isArray()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return answer.objects(field);
  }
}
