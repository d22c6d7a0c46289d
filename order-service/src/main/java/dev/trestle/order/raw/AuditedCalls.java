package dev.trestle.order.raw;

import dev.trestle.contracts.TraceParent;
import dev.trestle.order.audit.Act;
import dev.trestle.order.audit.ActKey;
import dev.trestle.order.audit.Audit;
import dev.trestle.order.audit.Once;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.RawAnswer;
import dev.trestle.ozon.RawCalls;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends raw calls; with a note in the audit where they need one, and a write with a key once. */
@ApplicationScoped
class AuditedCalls {

  private final RawCalls calls;
  private final Audit audit;

  AuditedCalls(RawCalls calls, Audit audit) {
    this.calls = calls;
    this.audit = audit;
  }

  /**
   * @param key of a write that must not be sent twice; reads need none
   */
  record Sending(
      OzonAccount account,
      OzonMethod method,
      RawRequest request,
      String actor,
      TraceParent trace,
      @Nullable String key) {}

  Uni<Response> send(Sending sending, Function<RawAnswer, Response> response) {
    OzonMethod method = sending.method();
    Uni<RawAnswer> call = sending.request().send(calls, Caller.command(sending.account()));
    if (!RawAccess.isAudited(method)) {
      return call.map(response);
    }
    Act act =
        new Act(
            sending.actor(), "ozon-call", sending.account().id(), method.path(), sending.trace());
    if (sending.key() == null || !method.writes()) {
      return audit.around(act, () -> call, RawAnswers::outcome).map(response);
    }
    ActKey key = new ActKey(sending.key(), sending.request().hash());
    return audit
        .once(act, key, () -> call, RawAnswers::note)
        .map(once ->
            switch (once) {
              case Once.Now<RawAnswer> now -> response.apply(now.result());
              case Once.Before<RawAnswer> before ->
                  RepeatedWrite.response(before.earlier(), key.requestHash());
            });
  }
}
