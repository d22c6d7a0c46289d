package dev.trestle.order.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One replay of a parked record.
 *
 * @param outcome {@code applied}; {@code parked}: still unreadable, and why; {@code failed}: our
 *     own trouble, try again
 */
public record ReplayEntry(Instant at, String actor, String outcome, @Nullable String reason) {}
