package dev.trestle.sandbox.gate;

import java.time.Instant;

/**
 * How fast a client called, over all methods.
 *
 * @param mostInASecond in the fullest second that begins at any moment
 */
public record RequestRate(long total, int mostInASecond, Instant first, Instant last) {}
