package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last 1000 attempts of each seller; pings have a place of their own. */
public final class PushLog {

  private static final int KEPT_PER_SELLER = 1000;

  private final Map<@Nullable SellerId, Deque<Entry>> entries = new HashMap<>();
  private long order;

  synchronized void add(PushAttempt attempt) {
    Deque<Entry> kept = entries.computeIfAbsent(attempt.push().seller(), any -> new ArrayDeque<>());
    kept.addLast(new Entry(order++, attempt));
    if (kept.size() > KEPT_PER_SELLER) {
      kept.removeFirst();
    }
  }

  /**
   * Attempts, the latest first.
   *
   * @param seller null for all sellers and pings
   */
  public synchronized ArrayNode latest(@Nullable SellerId seller, int limit) {
    return Json.array()
        .addAll(
            entries.entrySet().stream()
                .filter(of -> seller == null || seller.equals(of.getKey()))
                .flatMap(of -> of.getValue().stream())
                .sorted(Comparator.comparingLong(Entry::order).reversed())
                .limit(limit)
                .map(entry -> entry.attempt().json())
                .toList());
  }

  public synchronized void clear() {
    entries.clear();
  }

  private record Entry(long order, PushAttempt attempt) {}
}
