package dev.trestle.sandbox.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a return has come.
 *
 * @param arrivedAt when it could be picked up; storage is charged from three days later on
 * @param finalAt when it came to its last status
 */
public record ReturnProgress(
    ReturnStatus status,
    Instant changedAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant finalAt) {

  ReturnProgress move(ReturnStatus next, Instant now) {
    return new ReturnProgress(
        next,
        now,
        next == ReturnStatus.ARRIVED_AT_RETURN_PLACE ? now : arrivedAt,
        next.last() ? now : null);
  }
}
