package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.time.SandboxClock;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import io.vertx.core.Future;
import java.net.URI;
import java.time.Instant;

/** Checks a URL by TYPE_PING, once; the attempt stands in the log. */
public final class Pinger {

  private final PushTransport transport;
  private final PushLog log;
  private final SandboxClock clock;

  public Pinger(PushTransport transport, PushLog log, SandboxClock clock) {
    this.transport = transport;
    this.log = log;
    this.clock = clock;
  }

  /**
   * No answer is an answer too. Fails with a refusal alone, when the sandbox was reset meanwhile:
   * what the ping was for must not happen any more.
   */
  public Future<PushAnswer> ping(SellerId seller, URI url) {
    Instant now = clock.instant();
    Push push = new Push(log.nextId(), seller, PushType.PING, body(now));
    int era = log.era();
    return transport
        .post(push, url)
        .compose(answer ->
            log.add(era, new PushAttempt(push, 1, now, url, answer))
                ? Future.succeededFuture(answer)
                : Future.failedFuture(new Refusal(OzonErrors.status(503))));
  }

  /** {@code {message_type, time}}. */
  static ObjectNode body(Instant now) {
    return Json.object().put("message_type", PushType.PING.wire()).put("time", Json.time(now));
  }
}
