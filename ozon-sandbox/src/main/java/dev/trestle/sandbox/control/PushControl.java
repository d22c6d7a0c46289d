package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.push.PushLog;
import dev.trestle.sandbox.push.PushNotifications;
import dev.trestle.sandbox.push.PushTarget;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where pushes go by default, a ping on demand, and the log of attempts. */
public final class PushControl implements ControlArea {

  private static final String PUSH_URL = "/control/push-url";

  private final SellerAccounts accounts;
  private final PushTarget target;
  private final PushNotifications pushes;
  private final PushLog log;

  public PushControl(
      SellerAccounts accounts, PushTarget target, PushNotifications pushes, PushLog log) {
    this.accounts = accounts;
    this.target = target;
    this.pushes = pushes;
    this.log = log;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", PUSH_URL, this::setUrl),
        new Route("GET", PUSH_URL, call -> Reply.ok(url())),
        new Route("POST", "/control/pushes/ping", this::ping),
        new Route("GET", "/control/pushes", this::latest));
  }

  private Reply setUrl(ControlCall call) {
    ControlBody body = call.body(List.of("url"));
    if (!body.names("url")) {
      throw body.wrong("url", "is required; null switches pushes off");
    }
    @Nullable URI url =
        body.text("url")
            .map(text ->
                PushTarget.parse(text)
                    .orElseThrow(() -> body.wrong("url", "must be an http or https URL")))
            .orElse(null);
    target.set(url);
    return Reply.ok(url());
  }

  private ObjectNode url() {
    return Json.object().put("url", target.url().map(URI::toString).orElse(null));
  }

  private Reply ping(ControlCall call) {
    call.body(List.of());
    long id =
        pushes.ping().orElseThrow(() -> ControlErrors.refusal(409, "url", "no push URL is set"));
    return Reply.of(202, Json.object().put("push_id", id));
  }

  private Reply latest(ControlCall call) {
    @Nullable SellerId seller =
        call.query("seller")
            .map(text ->
                accounts
                    .find(text)
                    .orElseThrow(() -> ControlErrors.field("seller", "unknown seller " + text)))
            .orElse(null);
    return Reply.ok(log.latest(seller, limit(call.query("limit").orElse("100"))));
  }

  private static int limit(String text) {
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw ControlErrors.field("limit", "must be inside range [1, 99999]");
    }
    return Integer.parseInt(text);
  }
}
