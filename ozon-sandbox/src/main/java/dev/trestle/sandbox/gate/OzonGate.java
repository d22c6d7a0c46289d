package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.fault.Disturbance;
import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.FaultReplies;
import dev.trestle.sandbox.fault.FaultRules;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.seller.KeyRole;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers every call to the Ozon side. */
public final class OzonGate {

  private final Routing routing;
  private final SellerAccounts accounts;
  private final Faults faults;
  private final FaultRules rules;
  private final Traffic traffic;

  public OzonGate(
      Routing routing, SellerAccounts accounts, Faults faults, FaultRules rules, Traffic traffic) {
    this.routing = routing;
    this.accounts = accounts;
    this.faults = faults;
    this.rules = rules;
    this.traffic = traffic;
  }

  /**
   * Counts a call and settles what will happen to it, before anything can go wrong with it: limits
   * and faults go by the order of arrival, not by that of the answers.
   */
  public Admission admit(Call call) {
    traffic.counts().add(call.path(), client(call));
    RateVerdict rate = traffic.limits().use(client(call), call.path());
    Duration slow = Duration.ofMillis(faults.remaining(Fault.LATENCY_MS));
    if (rate.refusal().isPresent()) {
      return new Admission(rate.left(), rate.refusal(), Disturbance.NONE, false, slow);
    }
    Disturbance strike = rules.strike(client(call), call.path());
    boolean hangs = faults.take(Fault.HANG) || strike.hangs();
    Optional<Reply> instead = hangs ? Optional.empty() : fault().or(() -> standIn(strike, call));
    return new Admission(rate.left(), instead, strike, hangs, strike.latency().plus(slow));
  }

  private static Optional<Reply> standIn(Disturbance strike, Call call) {
    return strike.answer(KeyRole.coveringOne(call.path()).title());
  }

  /** Never fails with a refusal: that is an answer too. */
  public Future<Reply> answer(Call call, Admission admission) {
    Disturbance strike = admission.disturbance();
    return admission
        .instead()
        .map(Future::succeededFuture)
        .orElseGet(() -> strike.around(() -> outcome(call)).map(strike::spoil))
        .map(reply -> counted(reply, admission))
        .onSuccess(reply -> traffic.exchanges().tell(exchange(call, reply, strike.touched())));
  }

  /** A blocked method's bare answer names no numbers. */
  private static Reply counted(Reply reply, Admission admission) {
    return reply.equals(FaultReplies.CIRCLE)
        ? reply
        : reply.with("Ratelimit-Remaining", Integer.toString(admission.left()));
  }

  private Optional<Reply> fault() {
    if (faults.take(Fault.THROTTLE)) {
      return Optional.of(OzonErrors.tooManyRequests().with("Retry-After", "1"));
    }
    OptionalInt status = faults.takeStatus();
    return status.isPresent()
        ? Optional.of(OzonErrors.status(status.getAsInt()))
        : Optional.empty();
  }

  private Future<Reply> outcome(Call call) {
    try {
      return routing.isFile(call)
          ? Future.succeededFuture(routing.file(call))
          : routing.answer(accounts.authorize(call), call).recover(OzonGate::refused);
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static Future<Reply> refused(Throwable failure) {
    return failure instanceof Refusal refusal
        ? Future.succeededFuture(refusal.reply())
        : Future.failedFuture(failure);
  }

  private static Exchange exchange(Call call, Reply reply, boolean disturbed) {
    return new Exchange(
        call.verb(),
        call.path(),
        client(call),
        call.body().getBytes(),
        reply.status(),
        reply.contentType(),
        reply.content(),
        disturbed);
  }

  private static String client(Call call) {
    return call.header("client-id").orElse("");
  }
}
