package dev.trestle.contracts.push;

import dev.trestle.contracts.Sku;
import org.jspecify.annotations.Nullable;

/**
 * A line of a posting as pushes carry it.
 *
 * @param quantity pieces; 1 where the body does not say
 * @param offerId the seller's own article; in the 2026 shape only, and empty even there
 */
public record PushedProduct(Sku sku, long quantity, @Nullable String offerId) {}
