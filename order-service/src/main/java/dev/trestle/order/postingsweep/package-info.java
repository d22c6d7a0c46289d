/**
 * Sweeps of postings: what changed since the last window, what is not yet delivered, and those from
 * Ozon's warehouses. In: pages of Ozon's lists, from {@code sweep}. Each is applied in transaction
 * B; a list that lies behind a push is no answer, and the posting itself is read. Out: versions and
 * events with cause {@code sweep}, wishes to re-read, and the pushes that should have told of it.
 */
@NullMarked
package dev.trestle.order.postingsweep;

import org.jspecify.annotations.NullMarked;
