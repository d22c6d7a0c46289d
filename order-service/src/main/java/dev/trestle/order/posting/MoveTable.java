package dev.trestle.order.posting;

import dev.trestle.order.posting.PostingMoves.Move;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from a table of moves: all that is asked of states goes through here. */
final class MoveTable {

  private static final int NO_WAY = Integer.MAX_VALUE;

  private final Map<String, Set<String>> statusesByEvent = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();

  /** Steps of the shortest way from one status to another, where there is one. */
  private final Map<String, Map<String, Integer>> ways = new HashMap<>();

  MoveTable(List<Move> moves) {
    for (Move move : moves) {
      next.computeIfAbsent(move.to(), status -> new LinkedHashSet<>());
      move.events()
          .forEach(event ->
              statusesByEvent.computeIfAbsent(event, any -> new LinkedHashSet<>()).add(move.to()));
      move.from()
          .forEach(
              status -> next.computeIfAbsent(status, any -> new LinkedHashSet<>()).add(move.to()));
    }
    next.keySet().forEach(status -> ways.put(status, waysFrom(status)));
  }

  /** The one REST status that a push state stands for; empty where it is none or several. */
  Optional<String> statusOf(String pushState) {
    Set<String> statuses = statuses(pushState);
    return statuses.size() == 1 ? Optional.of(statuses.iterator().next()) : Optional.empty();
  }

  /**
   * Whether a status that Ozon answered lies before a state that a push reported. Where ways lead
   * in both directions, as between delivery and arbitration, the shorter one decides; of two
   * equally short ones it may be either, so Ozon is better asked again.
   */
  boolean isBehind(String status, @Nullable String pushState) {
    Set<String> pushed = pushState == null ? Set.of() : statuses(pushState);
    return !pushed.isEmpty()
        && pushed.stream()
            .allMatch(each ->
                !each.equals(status)
                    && steps(status, each) < NO_WAY
                    && steps(status, each) <= steps(each, status));
  }

  /** Whether one push state lies behind another, where that stands for a status. */
  boolean isAhead(String pushState, @Nullable String other) {
    return other != null
        && statusOf(other).map(status -> isBehind(status, pushState)).orElse(false);
  }

  /**
   * Whether Ozon may have gone from one status to another, by any number of moves, as not each is
   * seen. Of words that the table does not know nothing is said against.
   */
  boolean isLegal(@Nullable String from, @Nullable String to) {
    return from == null
        || to == null
        || !next.containsKey(from)
        || !next.containsKey(to)
        || leadsTo(from, to);
  }

  /** Whether it is that status, or one that comes before it. */
  boolean leadsTo(String from, String to) {
    return steps(from, to) < NO_WAY;
  }

  private int steps(String from, String to) {
    return ways.getOrDefault(from, Map.of()).getOrDefault(to, NO_WAY);
  }

  /** Some writers leave out what all states begin with. */
  private Set<String> statuses(String pushState) {
    Set<String> known = statusesByEvent.get(pushState);
    return known == null ? statusesByEvent.getOrDefault("posting_" + pushState, Set.of()) : known;
  }

  private Map<String, Integer> waysFrom(String start) {
    Map<String, Integer> found = new HashMap<>(Map.of(start, 0));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String here = open.remove();
      for (String there : next.getOrDefault(here, Set.of())) {
        if (found.putIfAbsent(there, found.getOrDefault(here, 0) + 1) == null) {
          open.add(there);
        }
      }
    }
    return found;
  }
}
