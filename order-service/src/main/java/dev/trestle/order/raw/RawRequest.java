package dev.trestle.order.raw;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.Sha256;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.RawAnswer;
import dev.trestle.ozon.RawCalls;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.smallrye.mutiny.Uni;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the caller wants sent.
 *
 * @param query of a GET
 * @param items what the method's per-item limits count
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRequest(String path, Map<String, List<String>> query, byte[] body, List<String> items) {

  private static final String ITEMS = "items";
  private static final byte[] NO_BODY = {};

  RawRequest {
    query = Map.copyOf(query);
    items = List.copyOf(items);
  }

  /** The query of our own request is Ozon's for a GET; for a POST it may hold {@code items}. */
  static RawRequest of(
      OzonMethod method, String path, Map<String, List<String>> query, byte[] body) {
    return switch (method.verb()) {
      case GET -> new RawRequest(path, query, NO_BODY, List.of());
      case POST -> new RawRequest(path, Map.of(), JsonBody.of(body), items(method, query));
    };
  }

  Uni<RawAnswer> send(RawCalls calls, Caller caller) {
    return calls.call(caller, path, query, body, items);
  }

  /** The same for the same request. */
  String hash() {
    return Sha256.hex(Json.write(List.of(path, new TreeMap<>(query), items)), body);
  }

  private static List<String> items(OzonMethod method, Map<String, List<String>> query) {
    List<String> items =
        query.getOrDefault(ITEMS, List.of()).stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
    if (items.isEmpty() && !method.itemLimits().isEmpty()) {
      throw Problem.badParameter(
          ITEMS, "must name what the call is about: Ozon limits " + method.path() + " for each");
    }
    return items;
  }
}
