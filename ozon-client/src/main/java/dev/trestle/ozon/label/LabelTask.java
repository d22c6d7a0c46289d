package dev.trestle.ozon.label;

import org.jspecify.annotations.Nullable;

/**
 * An ordered print.
 *
 * @param id of Ozon, 64 bits
 * @param type {@code big_label} or {@code small_label}, an open list; null where the oldest version
 *     told none
 */
public record LabelTask(long id, @Nullable String type) {}
