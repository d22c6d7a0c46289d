package dev.trestle.sandbox.types;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.trestle.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What callers sent that is not as Ozon's types say, each thing once with its count. */
public final class DeviationLog {

  private static final int KEPT = 1_000;

  private final Map<Seen, Integer> counts = new LinkedHashMap<>();

  /** One thing a caller does wrong. */
  public record Seen(String method, String client, ShapeDeviation deviation) {}

  /** Looks at one request; a body that is no JSON is refused elsewhere and not counted here. */
  public void request(String path, String client, byte[] body) {
    if (ShapeCheck.methods().contains(path)) {
      try {
        var json = Json.read(body.length == 0 ? "{}" : new String(body, StandardCharsets.UTF_8));
        ShapeCheck.check(path, Direction.REQUEST, json)
            .forEach(deviation -> add(new Seen(path, client, deviation)));
      } catch (JsonProcessingException noJson) {
        return;
      }
    }
  }

  private synchronized void add(Seen seen) {
    if (counts.containsKey(seen) || counts.size() < KEPT) {
      counts.merge(seen, 1, Integer::sum);
    }
  }

  public synchronized Map<Seen, Integer> snapshot() {
    return new LinkedHashMap<>(counts);
  }

  public synchronized void clear() {
    counts.clear();
  }
}
