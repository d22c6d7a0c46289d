package dev.trestle.contracts.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * TYPE_DESCRIPTION_CATEGORY_TREE_CHANGED, since June 2026: Ozon's tree of categories changed, for
 * all sellers. The only relayed push without seller and subject: on {@code ozon.push.product} with
 * a null key.
 */
public record CategoryTreeChanged(@Nullable Instant changedAt) implements Push {}
