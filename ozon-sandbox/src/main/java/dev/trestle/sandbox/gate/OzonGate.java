package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.fault.Fault;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;

/** Answers every call to the Ozon side. */
public final class OzonGate {

  private final Map<String, OzonMethod> methods;
  private final SellerAccounts accounts;
  private final Faults faults;
  private final RequestCounts counts;
  private final RateWindow rate;

  public OzonGate(
      Map<String, OzonMethod> methods,
      SellerAccounts accounts,
      Faults faults,
      RequestCounts counts,
      Clock clock) {
    this.methods = Map.copyOf(methods);
    this.accounts = accounts;
    this.faults = faults;
    this.counts = counts;
    this.rate = new RateWindow(clock);
  }

  /** Counts a call before anything can go wrong with it; false means: never answer it. */
  public boolean admit(Call call) {
    counts.add(call.path(), client(call));
    return !faults.take(Fault.HANG);
  }

  public Reply answer(Call call) {
    int left = rate.use(client(call));
    return outcome(call).with("Ratelimit-Remaining", Integer.toString(left));
  }

  private Reply outcome(Call call) {
    if (faults.take(Fault.THROTTLE)) {
      return OzonErrors.tooManyRequests().with("Retry-After", "1");
    }
    OptionalInt status = faults.takeStatus();
    if (status.isPresent()) {
      return OzonErrors.status(status.getAsInt());
    }
    try {
      return dispatch(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private Reply dispatch(Call call) {
    var seller = accounts.authorize(call);
    OzonMethod method = methods.get(call.path());
    if (method == null) {
      throw OzonErrors.methodNotFound();
    }
    if (!call.verb().equals("POST")) {
      return OzonErrors.verbNotAllowed().reply().with("Allow", "POST");
    }
    return method.answer(seller, ProtoObject.read(call.body().getBytes()));
  }

  private static String client(Call call) {
    return call.header("client-id").orElse("");
  }
}
