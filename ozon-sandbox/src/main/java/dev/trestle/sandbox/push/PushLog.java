package dev.trestle.sandbox.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of pushes: attempts made, attempts planned, and those that will never arrive. */
public final class PushLog {

  private final LatestOf<PushAttempt> attempts = new LatestOf<>(PushAttempt::json);
  private final LatestOf<DroppedPush> dropped = new LatestOf<>(DroppedPush::json);
  private final Map<Key, PlannedPush> planned = new LinkedHashMap<>();
  private long ids;
  private int era;

  synchronized long nextId() {
    return ++ids;
  }

  /** Another one after each {@link #clear}, so that answers from before it count no more. */
  synchronized int era() {
    return era;
  }

  /** False when the log was cleared while the attempt was under way. */
  synchronized boolean add(int begunIn, PushAttempt attempt) {
    if (begunIn != era) {
      return false;
    }
    attempts.add(attempt.push().seller(), attempt);
    return true;
  }

  void add(DroppedPush push) {
    dropped.add(push.push().seller(), push);
  }

  synchronized void plan(PlannedPush attempt) {
    planned.put(Key.of(attempt), attempt);
  }

  synchronized void begin(PlannedPush attempt) {
    planned.remove(Key.of(attempt));
  }

  /**
   * All three lists; finished ones the latest first, planned ones the next first.
   *
   * @param seller null for all sellers and pings
   */
  public ObjectNode latest(@Nullable SellerId seller, int limit) {
    ObjectNode json = Json.object();
    json.set("pushes", attempts.latest(seller, limit));
    json.putArray("planned").addAll(next(seller, limit));
    json.set("dropped", dropped.latest(seller, limit));
    return json;
  }

  private synchronized List<ObjectNode> next(@Nullable SellerId seller, int limit) {
    return planned.values().stream()
        .filter(attempt -> seller == null || seller.equals(attempt.push().seller()))
        .sorted(Comparator.comparing(PlannedPush::due))
        .limit(limit)
        .map(PlannedPush::json)
        .toList();
  }

  public synchronized void clear() {
    attempts.clear();
    dropped.clear();
    planned.clear();
    ids = 0;
    era++;
  }

  private record Key(long push, int number) {

    static Key of(PlannedPush attempt) {
      return new Key(attempt.push().id(), attempt.number());
    }
  }
}
