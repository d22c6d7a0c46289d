package dev.trestle.sandbox.fault;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The faults in force, for all sellers together; counted ones run down to zero. */
public final class Faults {

  private final Map<Fault, Integer> values = new EnumMap<>(Fault.class);
  private final Map<String, Integer> hiddenReads = new HashMap<>();

  /** Replaces all settings. */
  public synchronized void set(Map<Fault, Integer> settings) {
    clear();
    values.putAll(settings);
  }

  public synchronized void clear() {
    values.clear();
    hiddenReads.clear();
  }

  /** What is left of each fault. */
  public synchronized int remaining(Fault fault) {
    return values.getOrDefault(fault, 0);
  }

  /** Uses up one of a counted fault; false when none is left. */
  public synchronized boolean take(Fault fault) {
    int left = remaining(fault);
    if (left <= 0) {
      return false;
    }
    values.put(fault, left - 1);
    return true;
  }

  /** The status to answer now, if one is set. */
  public synchronized OptionalInt takeStatus() {
    int status = remaining(Fault.STATUS);
    if (status == 0) {
      return OptionalInt.empty();
    }
    if (values.containsKey(Fault.STATUS_REQUESTS)) {
      take(Fault.STATUS_REQUESTS);
      if (remaining(Fault.STATUS_REQUESTS) == 0) {
        values.remove(Fault.STATUS);
        values.remove(Fault.STATUS_REQUESTS);
      }
    }
    return OptionalInt.of(status);
  }

  /** Whether this read of a posting must not find it; each posting has its own count. */
  public synchronized boolean hidesRead(String posting) {
    int reads = hiddenReads.getOrDefault(posting, 0);
    if (reads >= remaining(Fault.MISSING_AFTER_PUSH_READS)) {
      return false;
    }
    hiddenReads.put(posting, reads + 1);
    return true;
  }
}
