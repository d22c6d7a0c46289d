package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlRoutes;
import dev.trestle.sandbox.document.FileShelf;
import dev.trestle.sandbox.gate.Admission;
import dev.trestle.sandbox.gate.OzonGate;
import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns HTTP into calls: those under {@code /control} go to the control API, those under {@code
 * /files} to the files that answers link to, all others to Ozon.
 */
final class FrontDoor {

  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final Vertx vertx;
  private final OzonGate ozon;
  private final ControlRoutes control;
  private final FileShelf files;

  FrontDoor(Vertx vertx, OzonGate ozon, ControlRoutes control, FileShelf files) {
    this.vertx = vertx;
    this.ozon = ozon;
    this.control = control;
    this.files = files;
  }

  void handle(HttpServerRequest request) {
    request.body().onSuccess(body -> answer(request, call(request, body)));
  }

  private void answer(HttpServerRequest request, Call call) {
    if (call.path().startsWith("/control/")) {
      safely(call, same -> Future.succeededFuture(control.answer(same)))
          .onSuccess(reply -> send(request, reply, false));
      return;
    }
    if (call.path().startsWith(FileShelf.PATH)) {
      safely(call, same -> Future.succeededFuture(files.answer(same)))
          .onSuccess(reply -> send(request, reply, false));
      return;
    }
    Admission admission = ozon.admit(call);
    if (admission.hangs()) {
      return;
    }
    Runnable answer =
        () ->
            safely(call, same -> ozon.answer(same, admission))
                .onSuccess(reply -> send(request, reply, admission.breaksOff()));
    long latency = admission.latency().toMillis();
    if (latency > 0) {
      vertx.setTimer(latency, timer -> answer.run());
    } else {
      answer.run();
    }
  }

  private static void send(HttpServerRequest request, Reply reply, boolean breaksOff) {
    var response = request.response();
    if (response.closed()) {
      return;
    }
    response.setStatusCode(reply.status()).putHeader("content-type", reply.contentType());
    reply.headers().forEach(response::putHeader);
    Buffer body = Buffer.buffer(reply.content());
    if (breaksOff) {
      response.putHeader("content-length", Integer.toString(body.length()));
      response
          .write(body.slice(0, body.length() / 2))
          .onComplete(written -> request.connection().close());
    } else {
      response.end(body);
    }
  }

  /** A bug of ours must not look like a hanging Ozon. */
  private static Future<Reply> safely(Call call, Function<Call, Future<Reply>> answer) {
    return Future.succeededFuture(call)
        .compose(answer)
        .recover(bug -> {
          LOG.log(System.Logger.Level.ERROR, "The sandbox failed at " + call.path(), bug);
          return Future.succeededFuture(OzonErrors.status(500));
        });
  }

  private static Call call(HttpServerRequest request, Buffer body) {
    String path = request.path() == null ? "/" : request.path();
    Map<String, String> headers = map(request.headers());
    // In HTTP/2 the host is no header.
    headers.putIfAbsent("host", String.valueOf(request.authority()));
    return new Call(request.method().name(), path, headers, map(request.params()), body);
  }

  private static Map<String, String> map(MultiMap values) {
    Map<String, String> map = new HashMap<>();
    values.forEach((name, value) -> map.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    return map;
  }
}
