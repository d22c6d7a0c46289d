/**
 * Cancelling by the seller: a posting, or products of it. In: requests by REST, with a reason that
 * Ozon lists for the posting. Decides in pure code ({@link dev.trestle.order.cancel.Cancelling}) on
 * what Ozon says of the posting, and follows it until it shows the cancellation.
 */
@NullMarked
package dev.trestle.order.cancel;

import org.jspecify.annotations.NullMarked;
