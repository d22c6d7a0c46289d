package dev.trestle.ozon.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls in the order in which they go: by class, then first come, first served. */
final class WaitingLine {

  private final Map<CallClass, LinkedHashSet<Waiter>> classes = new EnumMap<>(CallClass.class);

  WaitingLine() {
    for (CallClass each : CallClass.values()) {
      classes.put(each, new LinkedHashSet<>());
    }
  }

  void add(Waiter waiter) {
    of(waiter.demand.callClass()).addLast(waiter);
  }

  /** Back to where it was: the first of its class. */
  void putBack(Waiter waiter) {
    of(waiter.demand.callClass()).addFirst(waiter);
  }

  void remove(Waiter waiter) {
    of(waiter.demand.callClass()).remove(waiter);
  }

  /** Takes the first. */
  @Nullable Waiter poll() {
    for (LinkedHashSet<Waiter> each : classes.values()) {
      if (!each.isEmpty()) {
        return each.removeFirst();
      }
    }
    return null;
  }

  /** Takes all to which this applies. */
  List<Waiter> takeAll(Predicate<Waiter> which) {
    List<Waiter> taken = new ArrayList<>();
    for (LinkedHashSet<Waiter> each : classes.values()) {
      each.stream().filter(which).forEach(taken::add);
      taken.forEach(each::remove);
    }
    return taken;
  }

  /** How many go before this one, whether it stands here or would come now. */
  int before(Waiter waiter) {
    int before = 0;
    for (Map.Entry<CallClass, LinkedHashSet<Waiter>> each : classes.entrySet()) {
      if (each.getKey() == waiter.demand.callClass()) {
        return before + place(each.getValue(), waiter);
      }
      before += each.getValue().size();
    }
    return before;
  }

  boolean isEmpty() {
    return wanted().none();
  }

  Wanted wanted() {
    return new Wanted(
        of(CallClass.COMMAND).size(), of(CallClass.REREAD).size(), of(CallClass.SWEEP).size());
  }

  private static int place(LinkedHashSet<Waiter> line, Waiter waiter) {
    if (!line.contains(waiter)) {
      return line.size();
    }
    int place = 0;
    for (Waiter each : line) {
      if (each == waiter) {
        return place;
      }
      place++;
    }
    return place;
  }

  private LinkedHashSet<Waiter> of(CallClass callClass) {
    LinkedHashSet<Waiter> line = classes.get(callClass);
    if (line == null) {
      throw new IllegalStateException("no line of " + callClass);
    }
    return line;
  }
}
