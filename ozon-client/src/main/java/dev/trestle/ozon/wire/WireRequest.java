package dev.trestle.ozon.wire;

import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import java.util.List;
import java.util.Map;

/**
 * One request.
 *
 * @param path with its parameters filled in
 * @param query of a GET; each value becomes a parameter
 * @param body of a POST, JSON
 * @param apiKey secret; not in {@link #toString}
 */
public record WireRequest(
    Verb verb,
    String path,
    Map<String, List<String>> query,
    byte[] body,
    String clientId,
    String apiKey) {

  /** Copies the query. */
  public WireRequest {
    query = Map.copyOf(query);
  }

  @Override
  public String toString() {
    return verb + " " + path + " for client " + clientId;
  }
}
