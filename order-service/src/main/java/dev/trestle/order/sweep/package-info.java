/**
 * Sweeps: Ozon's lists, walked again and again, repair what no push told. In: the clock. Each page
 * is applied in transaction B together with the place reached, so that a sweep goes on where it was
 * when a replica dies or Ozon fails. Out: versions and events with cause {@code sweep}.
 */
@NullMarked
package dev.trestle.order.sweep;

import org.jspecify.annotations.NullMarked;
