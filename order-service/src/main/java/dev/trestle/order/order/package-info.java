/**
 * Whole orders, of which Ozon's methods tell nothing: what its pushes said of them, and how their
 * postings are. In: order pushes from intake, and every new version of a posting in its own
 * transaction. Out: rows, history and events as of any aggregate, and the REST resource.
 */
@NullMarked
package dev.trestle.order.order;

import org.jspecify.annotations.NullMarked;
