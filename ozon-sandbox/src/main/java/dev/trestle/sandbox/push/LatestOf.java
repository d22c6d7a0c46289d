package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The last 1000 of something for each seller; what has no seller has a place of its own. */
final class LatestOf<T> {

  private static final int KEPT_PER_SELLER = 1000;

  private final Map<@Nullable SellerId, Deque<Entry<T>>> entries = new HashMap<>();
  private final Function<T, ObjectNode> show;
  private long order;

  LatestOf(Function<T, ObjectNode> show) {
    this.show = show;
  }

  synchronized void add(@Nullable SellerId seller, T what) {
    Deque<Entry<T>> kept = entries.computeIfAbsent(seller, any -> new ArrayDeque<>());
    kept.addLast(new Entry<>(order++, what));
    if (kept.size() > KEPT_PER_SELLER) {
      kept.removeFirst();
    }
  }

  /** The latest first; null for all sellers and what has none. */
  synchronized ArrayNode latest(@Nullable SellerId seller, int limit) {
    return Json.array()
        .addAll(
            entries.entrySet().stream()
                .filter(of -> seller == null || seller.equals(of.getKey()))
                .flatMap(of -> of.getValue().stream())
                .sorted(Comparator.comparingLong((Entry<T> entry) -> entry.order()).reversed())
                .limit(limit)
                .map(entry -> show.apply(entry.what()))
                .toList());
  }

  synchronized void clear() {
    entries.clear();
  }

  private record Entry<T>(long order, T what) {}
}
