/**
 * Applications to cancel rFBS postings, on which the seller decides. In: Ozon's list, by a sweep,
 * as no push tells of them. Out: rows, versions, events on {@code ozon.order.cancellation}, and the
 * REST API; a decision is a command ({@link dev.trestle.order.cancellation.Deciding}). What people
 * wrote is neither kept nor published.
 */
@NullMarked
package dev.trestle.order.cancellation;

import org.jspecify.annotations.NullMarked;
