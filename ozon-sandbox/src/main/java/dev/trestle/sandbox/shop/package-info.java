/**
 * What a seller has on offer: products with prices, and stocks per warehouse.
 *
 * <p>Comes in: the order to fill a shop, or single products, by the control API; and what happens
 * to postings, which holds and takes stock. Goes out: products for the methods of the catalogue and
 * for made-up postings. Everything is in memory, and the same for the same seed.
 */
@NullMarked
package dev.trestle.sandbox.shop;

import org.jspecify.annotations.NullMarked;
