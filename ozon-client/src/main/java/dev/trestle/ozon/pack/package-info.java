/**
 * Packing postings: whole, in parts, in several boxes; what a posting may weigh and cost, and where
 * its products were made. In: commands with SKUs and quantities. Out: the numbers of the postings
 * that came of it. Ozon's 200 promises nothing: read the posting again. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.pack;

import org.jspecify.annotations.NullMarked;
