package dev.trestle.order.story;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How Ozon misbehaves, as rules of the sandbox. */
final class Fault {

  /** Of any method that comes next. */
  private static final List<Map<String, ?>> OF_ALL =
      List.of(
          Map.of("kind", "status", "status", 503, "count", 2),
          Map.of("kind", "status", "status", 404, "count", 1, "method", "/v3/posting/fbs/get"),
          Map.of("kind", "stale", "count", 3, "method", "/v3/posting/fbs/get"),
          Map.of("kind", "throttle", "count", 1),
          Map.of("kind", "half_body", "count", 2),
          Map.of("kind", "html", "count", 1),
          Map.of("kind", "wrong_types", "percent", 50, "count", 4));

  private static final List<String> WRITES =
      List.of(
          Ledger.SHIP,
          Ledger.SPLIT,
          Ledger.CANCEL,
          Ledger.CANCEL_PRODUCTS,
          "/v2/fbs/posting/",
          "/v1/carriage/");

  /** Whose answers are lost: after the deed, or before it. */
  private static final List<Map<String, ?>> OF_WRITES =
      List.of(
          Map.of("kind", "half_body"),
          Map.of("kind", "half_body"),
          Map.of("kind", "status", "status", 502),
          Map.of("kind", "throttle"),
          Map.of("kind", "wrong_types"));

  private Fault() {}

  static Map<String, ?> random(Random chance) {
    return chance.nextBoolean()
        ? OF_ALL.get(chance.nextInt(OF_ALL.size()))
        : ofWrite(WRITES.get(chance.nextInt(WRITES.size())), chance);
  }

  /** Of what is about to be asked. */
  static Map<String, ?> of(Wish wish, Random chance) {
    return ofWrite(wish.method(), chance);
  }

  private static Map<String, ?> ofWrite(String method, Random chance) {
    var rule = new TreeMap<String, Object>(OF_WRITES.get(chance.nextInt(OF_WRITES.size())));
    rule.put("method", method);
    rule.put("count", 1 + chance.nextInt(2));
    return rule;
  }
}
