/**
 * Sweeps: Ozon's lists, walked again and again, repair what no push told. In: the clock, people,
 * and the features' own {@link dev.trestle.order.sweep.Sweep}s. Each page is applied in transaction
 * B together with the place reached, so that a sweep goes on where it was when a replica dies or
 * Ozon fails. Out: how they stand, by REST and metrics, and the alert for pushes that did not come.
 */
@NullMarked
package dev.trestle.order.sweep;

import org.jspecify.annotations.NullMarked;
