package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.fault.FaultKind;
import dev.trestle.sandbox.fault.FaultRule;
import dev.trestle.sandbox.fault.FaultRules;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.stream.Stream;

/** Adds, shows and removes {@link FaultRules}. */
public final class FaultRuleControl implements ControlArea {

  private static final String RULES = "/control/faults/rules";

  private final SellerAccounts accounts;
  private final FaultRules rules;

  public FaultRuleControl(SellerAccounts accounts, FaultRules rules) {
    this.accounts = accounts;
    this.rules = rules;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", RULES, this::add),
        new Route("GET", RULES, call -> all()),
        new Route("DELETE", RULES, call -> clear()),
        new Route("DELETE", RULES + "/{id}", this::remove));
  }

  private Reply add(ControlCall call) {
    FaultRule rule = new FaultRuleBody(call.body(FaultRuleBody.FIELDS), accounts).rule();
    return Reply.of(201, json(rules.add(rule)));
  }

  private Reply clear() {
    rules.clear();
    return all();
  }

  private Reply remove(ControlCall call) {
    String id = call.path("id");
    if (!id.matches("[0-9]{1,18}") || !rules.remove(Long.parseLong(id))) {
      throw ControlErrors.refusal(404, "id", "there is no rule " + id + " (any more)");
    }
    return all();
  }

  private Reply all() {
    ObjectNode json = Json.object();
    var array = json.putArray("rules");
    rules.all().forEach(rule -> array.add(json(rule)));
    return Reply.ok(json);
  }

  private static ObjectNode json(FaultRule rule) {
    ObjectNode json =
        Json.object()
            .put("id", rule.id())
            .put("seller", rule.client())
            .put("method", rule.method())
            .put("kind", rule.kind().field())
            .put("count", rule.count())
            .put("percent", rule.percent());
    if (rule.status() != 0) {
      json.put("status", rule.status());
    }
    if (rule.kind() == FaultKind.LATENCY) {
      json.put("from_ms", rule.from().toMillis()).put("to_ms", rule.to().toMillis());
    }
    return json;
  }
}
