/**
 * Questions to Ozon's lists of postings, so that one page tells many that are wanted: by orders, by
 * numbers, or by a window of time where Ozon picks neither. In: requests. Out: pages of what Ozon
 * told, whichever list and version told it. Called by reread; stores nothing.
 */
@NullMarked
package dev.trestle.order.listing;

import org.jspecify.annotations.NullMarked;
