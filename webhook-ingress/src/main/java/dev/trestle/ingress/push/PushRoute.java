package dev.trestle.ingress.push;

import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import dev.trestle.ingress.IngressConfig;
import dev.trestle.ingress.gate.CallerGate;
import dev.trestle.ingress.gate.Refusal;
import dev.trestle.ingress.relay.PushStore;
import dev.trestle.ingress.relay.ReceivedPush;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where Ozon posts: {@code POST /push/<secret>}. A route of Vert.x itself, because the gate must
 * speak before a byte of the body is read, and every answer, also a refusal, is Ozon's JSON.
 */
@ApplicationScoped
class PushRoute {

  private static final String PATH = "/push/";

  private final CallerGate gate;
  private final PushStore store;
  private final PushJournal journal;
  private final IngressConfig config;
  private final Clock clock;
  private final int maxBody;

  PushRoute(
      CallerGate gate, PushStore store, PushJournal journal, IngressConfig config, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
    this.maxBody = Math.toIntExact(config.maxBody().asLongValue());
  }

  void register(@Observes Router router) {
    router.route(PATH + "*").order(-1).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    long begun = System.nanoTime();
    Refusal refusal =
        request.method() == HttpMethod.POST
            ? gate.refuse(request, request.path().substring(PATH.length()))
            : new Refusal(405, "Send POST.", "method", false);
    if (refusal != null) {
      refuse(context, refusal);
    } else {
      new BodyReader(request, maxBody)
          .read(
              body -> onBody(context, body, begun),
              () -> refuse(context, new Refusal(413, "The body is too large.", "size", true)));
    }
  }

  private void onBody(RoutingContext context, byte[] body, long begun) {
    String traceparent = context.request().getHeader("traceparent");
    ReceivedPush push =
        new ReceivedPush(
            PushReader.read(body), body, clock.instant(), TraceParent.parseOrStart(traceparent));
    PushAnswer whenKept = answerWhenKept(push);
    if (push.envelope() instanceof PushEnvelope.Ping) {
      answer(context, push, whenKept, begun);
      return;
    }
    store
        .store(push)
        .onComplete(kept ->
            answer(context, push, kept.succeeded() ? whenKept : PushAnswer.NOT_STORED, begun));
  }

  private PushAnswer answerWhenKept(ReceivedPush push) {
    return switch (push.envelope()) {
      case PushEnvelope.Ping ping -> PushAnswer.pong(config.version(), config.name(), push.at());
      case PushEnvelope.Relayed relayed -> PushAnswer.ACCEPTED;
      case PushEnvelope.Unrecognised unrecognised -> PushAnswer.ACCEPTED;
      case PushEnvelope.Unreadable unreadable ->
          PushAnswer.failed(400, code(unreadable.field()), unreadable.reason());
    };
  }

  private static String code(@Nullable String missingField) {
    return missingField == null ? PushAnswer.UNKNOWN : PushAnswer.VALUE_MISSED;
  }

  private void answer(RoutingContext context, ReceivedPush push, PushAnswer answer, long begun) {
    send(context, answer);
    journal.write(push, answer.status(), System.nanoTime() - begun);
  }

  private void refuse(RoutingContext context, Refusal refusal) {
    journal.refused(refusal.reason());
    if (refusal.close()) {
      context.response().putHeader("Connection", "close");
      context.response().endHandler(ended -> context.request().connection().close());
    }
    send(context, PushAnswer.failed(refusal.status(), PushAnswer.UNKNOWN, refusal.message()));
  }

  private static void send(RoutingContext context, PushAnswer answer) {
    if (!context.response().ended() && !context.response().closed()) {
      context
          .response()
          .setStatusCode(answer.status())
          .putHeader("Content-Type", "application/json")
          .end(answer.body());
    }
  }
}
