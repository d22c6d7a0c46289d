package dev.trestle.order.ship;

import org.jspecify.annotations.Nullable;

/**
 * An rFBS posting that the carrier has.
 *
 * @param trackingNumber of the carrier; null: as it is
 */
record HandoverOrder(@Nullable String trackingNumber) {}
