package dev.trestle.ozon.notification;

import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the business asks of push notifications: which URL gets which types. Ozon binds a type to
 * one URL at most, and pings a URL before it takes it; its answer to the ping must come in 1.5 s to
 * be graded as available.
 */
@ApplicationScoped
public class NotificationCalls {

  static final String VERSION = "v1";

  private static final String SET = "/v1/notification/set";
  private static final String UPDATE = "/v1/notification/update";
  private static final String DELETE = "/v1/notification/delete";
  private static final String ENABLE = "/v1/notification/enable";
  private static final String CHECK = "/v1/notification/check";
  private static final String LIST = "/v1/notification/list";
  private static final String TYPES = "/v1/notification/push-type/list";
  private static final int MOST = 100;

  private final OzonCalls calls;

  NotificationCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * Connects a URL: {@code /v1/notification/set}. Refused when the URL does not answer the ping as
   * documented, or a type is bound to another URL. The answer does not tell the new id: list.
   *
   * @param types such as {@code TYPE_NEW_POSTING}, at least one
   */
  public Uni<OzonAnswer<Accepted>> set(Caller caller, URI url, Set<String> types) {
    return command(caller, SET, Map.of("url", url.toString(), "types", List.copyOf(types)));
  }

  /**
   * Changes the types, the URL or both: {@code /v1/notification/update}. Ozon checks it anew in the
   * next night.
   *
   * @param url null: stays
   * @param types empty: stay
   */
  public Uni<OzonAnswer<Accepted>> update(
      Caller caller, PushUrlId id, @Nullable URI url, Set<String> types) {
    Map<String, Object> body = new HashMap<>();
    body.put("id", id.value());
    if (url != null) {
      body.put("url", url.toString());
    }
    if (!types.isEmpty()) {
      body.put("types", List.copyOf(types));
    }
    return command(caller, UPDATE, body);
  }

  /** Removes a URL; its types go nowhere then: {@code /v1/notification/delete}. */
  public Uni<OzonAnswer<Accepted>> delete(Caller caller, PushUrlId id) {
    return command(caller, DELETE, Map.of("id", id.value()));
  }

  /**
   * Switches a URL on or off: {@code /v1/notification/enable}. What was missed meanwhile is not
   * sent later. A URL that Ozon's administrator switched off is refused.
   */
  public Uni<OzonAnswer<Accepted>> enable(Caller caller, PushUrlId id, boolean enabled) {
    return command(caller, ENABLE, Map.of("id", id.value(), "enabled", enabled));
  }

  /** Lets Ozon ping any URL and tells what is wrong: {@code /v1/notification/check}. */
  public Uni<OzonAnswer<UrlCheck>> check(Caller caller, URI url) {
    return calls
        .call(caller, CHECK, Map.of("url", url.toString()))
        .map(answer -> answer.map(NotificationReader::check));
  }

  /**
   * URLs with their health, 100 a page, the oldest first: {@code /v1/notification/list}.
   *
   * @param grades only these, such as {@code RED}; empty for all
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<PushUrls>> list(Caller caller, Set<String> grades, @Nullable String next) {
    int offset = NextPage.offset(VERSION, next);
    Map<String, Object> body = new HashMap<>();
    body.put("limit", MOST);
    body.put("offset", offset);
    body.put("sort_dir", "ASC");
    if (!grades.isEmpty()) {
      body.put("availability_statuses", List.copyOf(grades));
    }
    return calls
        .call(caller, LIST, body)
        .map(answer -> answer.map(wire -> NotificationReader.urls(wire, offset)));
  }

  /** All types that can be bound, and where each goes: {@code /v1/notification/push-type/list}. */
  public Uni<OzonAnswer<List<PushType>>> types(Caller caller) {
    return calls.call(caller, TYPES, Map.of()).map(answer -> answer.map(NotificationReader::types));
  }

  private Uni<OzonAnswer<Accepted>> command(
      Caller caller, String method, Map<String, Object> body) {
    return calls.call(caller, method, body).map(Accepted::read);
  }
}
