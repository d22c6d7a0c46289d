/**
 * What the seller tells Ozon of postings that the seller, or a carrier without integration, brings
 * to the buyer: tracking numbers, how far they are, another cut-off. In: requests by REST, for one
 * posting or many. Each posting has its own result; few are followed until Ozon shows it, many are
 * read again by the queue.
 */
@NullMarked
package dev.trestle.order.deliver;

import org.jspecify.annotations.NullMarked;
