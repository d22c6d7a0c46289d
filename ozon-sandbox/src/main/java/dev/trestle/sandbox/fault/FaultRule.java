package dev.trestle.sandbox.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault for some of the calls.
 *
 * @param client Client-Id; null for all
 * @param method beginning of the path; "/" for all
 * @param count how many calls it still hits; null until the rule is removed
 * @param percent of the calls that fit, chosen by the seed; 100 for all
 * @param status 0 where the kind has none
 * @param from least latency
 * @param to most latency
 */
public record FaultRule(
    long id,
    @Nullable String client,
    String method,
    FaultKind kind,
    @Nullable Integer count,
    int percent,
    int status,
    Duration from,
    Duration to) {

  boolean fits(String caller, String path) {
    return (client == null || client.equals(caller)) && path.startsWith(method);
  }

  FaultRule numbered(long number) {
    return new FaultRule(number, client, method, kind, count, percent, status, from, to);
  }

  FaultRule usedOnce() {
    return count == null
        ? this
        : new FaultRule(id, client, method, kind, count - 1, percent, status, from, to);
  }

  boolean usedUp() {
    return count != null && count <= 0;
  }
}
