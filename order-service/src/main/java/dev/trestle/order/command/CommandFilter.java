package dev.trestle.order.command;

import org.jspecify.annotations.Nullable;

/**
 * Which commands are listed; null for all.
 *
 * @param before a {@link Command#seq}; only older ones
 */
public record CommandFilter(
    @Nullable Long accountId,
    @Nullable String subject,
    @Nullable CommandState state,
    @Nullable Long before) {}
