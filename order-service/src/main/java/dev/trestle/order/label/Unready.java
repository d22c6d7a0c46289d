package dev.trestle.order.label;

import dev.trestle.contracts.PostingNumber;
import org.jspecify.annotations.Nullable;

/**
 * A posting without a label.
 *
 * @param reason Ozon's, for people; missing where it gave none
 */
public record Unready(PostingNumber postingNumber, @Nullable String reason) {}
