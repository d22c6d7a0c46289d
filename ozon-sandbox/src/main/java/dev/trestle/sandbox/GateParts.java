package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.DeviationControl;
import dev.trestle.sandbox.control.FaultControl;
import dev.trestle.sandbox.control.FaultRuleControl;
import dev.trestle.sandbox.control.KeyControl;
import dev.trestle.sandbox.control.LimitControl;
import dev.trestle.sandbox.fault.FaultRules;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.gate.Exchanges;
import dev.trestle.sandbox.gate.LimitSettings;
import dev.trestle.sandbox.gate.OzonGate;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.gate.RequestCounts;
import dev.trestle.sandbox.gate.RequestLimits;
import dev.trestle.sandbox.gate.Routing;
import dev.trestle.sandbox.gate.Traffic;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.types.DeviationLog;
import dev.trestle.sandbox.types.Examples;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/** The parts before Ozon's methods: what counts, limits, disturbs and checks the calls. */
final class GateParts {

  private final SellerAccounts accounts;
  private final Faults faults = new Faults();
  private final FaultRules rules;
  private final RequestCounts counts;
  private final RequestLimits limits;
  private final Exchanges exchanges = new Exchanges();
  private final DeviationLog deviations = new DeviationLog();
  private final Examples examples;

  GateParts(SandboxConfig config, SellerAccounts accounts, Clock clock) {
    this.accounts = accounts;
    this.rules = new FaultRules(config.seed());
    this.counts = new RequestCounts(clock);
    this.limits = new RequestLimits(LimitSettings.of(config.requestsPerSecond()), clock);
    this.examples = new Examples(config.seed());
    exchanges.watch(
        exchange -> deviations.request(exchange.path(), exchange.client(), exchange.request()));
  }

  OzonGate gate(Map<String, OzonMethod> methods) {
    return new OzonGate(
        new Routing(methods, examples),
        accounts,
        faults,
        rules,
        new Traffic(counts, limits, exchanges));
  }

  void listensAt(String address) {
    examples.servedAt(address);
  }

  Stream<ControlArea> areas() {
    return Stream.of(
        new FaultControl(faults),
        new FaultRuleControl(accounts, rules),
        new KeyControl(accounts),
        new LimitControl(limits),
        new DeviationControl(deviations));
  }

  Faults faults() {
    return faults;
  }

  RequestCounts counts() {
    return counts;
  }

  Exchanges exchanges() {
    return exchanges;
  }

  void reset() {
    accounts.reset();
    faults.clear();
    rules.clear();
    limits.reset();
    deviations.clear();
    counts.clear();
  }
}
