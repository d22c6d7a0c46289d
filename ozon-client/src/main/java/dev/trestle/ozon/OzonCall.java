package dev.trestle.ozon;

import dev.trestle.ozon.budget.Demand;
import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.wire.WireRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A call on its way.
 *
 * @param path the method's, with its parameters filled in
 * @param items what the method's per-item limits count
 */
record OzonCall(
    Caller caller,
    OzonMethod method,
    String path,
    Map<String, List<String>> query,
    byte[] body,
    List<String> items) {

  OzonCall {
    query = Map.copyOf(query);
    items = List.copyOf(items);
  }

  WireRequest request() {
    OzonAccount account = caller.account();
    return new WireRequest(method.verb(), path, query, body, account.clientId(), account.apiKey());
  }

  Demand demand(Duration patience) {
    return new Demand(caller.account().id(), method, items, caller.callClass(), patience);
  }
}
