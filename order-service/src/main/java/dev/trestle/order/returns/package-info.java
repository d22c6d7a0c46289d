/**
 * Returns of all schemes, and what rFBS buyers want to give back. In: Ozon's lists, by sweeps, as
 * no push tells of returns. Out: rows, versions, events on {@code ozon.order.return}, and the REST
 * API; what may be decided about an rFBS request is read fresh from Ozon, and a decision is a
 * command ({@link dev.trestle.order.returns.Deciding}). Nothing of the buyer is kept.
 */
@NullMarked
package dev.trestle.order.returns;

import org.jspecify.annotations.NullMarked;
