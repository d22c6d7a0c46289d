package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlRoutes;
import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.gate.OzonGate;
import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns HTTP into calls: those under {@code /control} go to the control API, all others to Ozon.
 */
final class FrontDoor {

  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final Vertx vertx;
  private final OzonGate ozon;
  private final ControlRoutes control;
  private final Faults faults;

  FrontDoor(Vertx vertx, OzonGate ozon, ControlRoutes control, Faults faults) {
    this.vertx = vertx;
    this.ozon = ozon;
    this.control = control;
    this.faults = faults;
  }

  void handle(HttpServerRequest request) {
    request.body().onSuccess(body -> answer(request, call(request, body)));
  }

  private void answer(HttpServerRequest request, Call call) {
    if (call.path().startsWith("/control/")) {
      send(request, call, control::answer);
      return;
    }
    if (!ozon.admit(call)) {
      return;
    }
    int latency = faults.remaining(Fault.LATENCY_MS);
    if (latency > 0) {
      vertx.setTimer(latency, timer -> send(request, call, ozon::answer));
    } else {
      send(request, call, ozon::answer);
    }
  }

  private static void send(HttpServerRequest request, Call call, Function<Call, Reply> answer) {
    Reply reply = safely(call, answer);
    var response = request.response();
    if (response.closed()) {
      return;
    }
    response.setStatusCode(reply.status()).putHeader("content-type", reply.contentType());
    reply.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(reply.content()));
  }

  /** A bug of ours must not look like a hanging Ozon. */
  private static Reply safely(Call call, Function<Call, Reply> answer) {
    try {
      return answer.apply(call);
    } catch (RuntimeException bug) {
      LOG.log(System.Logger.Level.ERROR, "The sandbox failed at " + call.path(), bug);
      return OzonErrors.status(500);
    }
  }

  private static Call call(HttpServerRequest request, Buffer body) {
    String path = request.path() == null ? "/" : request.path();
    return new Call(
        request.method().name(), path, map(request.headers()), map(request.params()), body);
  }

  private static Map<String, String> map(MultiMap values) {
    Map<String, String> map = new HashMap<>();
    values.forEach((name, value) -> map.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    return map;
  }
}
