package dev.trestle.sandbox.push;

import dev.trestle.sandbox.news.PushType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How badly the pushes of a seller go, by chance.
 *
 * @param type null for all types that have no fault of their own
 * @param dropPercent of them never sent
 * @param doublePercent of them sent twice
 * @param delayPercent of them sent later, each by up to {@code delay}, so that others overtake them
 */
public record PushFault(
    @Nullable PushType type,
    int dropPercent,
    int doublePercent,
    int delayPercent,
    Duration delay) {}
