package dev.trestle.ozon;

import dev.trestle.contracts.SellerId;
import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.RetiringMethods;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** The engine put together by hand around a scripted wire and a recording budget. */
final class Engine {

  static final String GET = "/v3/posting/fbs/get";
  static final String SHIP = "/v4/posting/fbs/ship";
  static final OzonAccount ACCOUNT =
      new OzonAccount(7, "shop", "418206", "not-for-anyone", SellerId.parse("418206"));
  static final Duration LIMIT = Duration.ofSeconds(10);

  final ScriptedWire wire = new ScriptedWire();
  final RecordingBudget budget = new RecordingBudget();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final OzonCalls calls;
  final RawCalls raw;

  Engine() {
    MethodCatalogue catalogue = new MethodCatalogue();
    CallMetrics callMetrics = new CallMetrics(metrics);
    CallLoop loop = new CallLoop(wire, budget, new RetiringMethods(metrics, Clock.systemUTC()));
    calls = new OzonCalls(catalogue, loop, callMetrics);
    raw = new RawCalls(catalogue, loop, callMetrics);
  }

  static Caller caller(Duration patience) {
    return Caller.command(ACCOUNT).within(patience);
  }
}
