/**
 * Cancelling postings, or products of them, by the seller. In: a posting and a reason that Ozon
 * lists for it. Out: whether Ozon took it; the posting itself tells the rest. Called by
 * order-service. Cancellations that buyers ask for are elsewhere.
 */
@NullMarked
package dev.trestle.ozon.cancel;

import org.jspecify.annotations.NullMarked;
