package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Instant;

/**
 * What one buyer bought at once: one posting or several that share the number.
 *
 * @param number the postings' numbers without their last part
 * @param id 11 digits
 * @param changedAt when it came into this state; the time of creation at first
 */
public record Order(
    SellerId seller,
    String number,
    long id,
    Instant createdAt,
    OrderState state,
    Instant changedAt) {}
