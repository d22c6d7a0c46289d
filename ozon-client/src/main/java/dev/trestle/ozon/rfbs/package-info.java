/**
 * Postings that the seller or a carrier without integration delivers (rFBS): tracking numbers,
 * states that the seller sets, and the cut-off. In: numbers of postings. Out: one result for each,
 * as Ozon refuses single ones inside a 200. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.rfbs;

import org.jspecify.annotations.NullMarked;
