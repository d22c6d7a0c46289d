/**
 * Packing postings: whole, in several packages, in part. In: requests by REST. Decides in pure code
 * ({@link dev.trestle.order.pack.Packing}) on what Ozon says of the posting, asks Ozon to pack, and
 * follows the postings that come of it until they await delivery or Ozon says {@code ship_failed}.
 */
@NullMarked
package dev.trestle.order.pack;

import org.jspecify.annotations.NullMarked;
