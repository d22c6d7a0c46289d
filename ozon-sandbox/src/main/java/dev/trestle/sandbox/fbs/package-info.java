/**
 * How Ozon's methods show postings from the seller's warehouse (FBS and rFBS).
 *
 * <p>Comes in: reads of one posting, by number or barcode, and of lists, in v3 (by offset) and v4
 * (by cursor). Goes out: the JSON shapes of both versions. The control API shows its truth in the
 * shape of v3, and the FBO reads share the paging and the money.
 */
@NullMarked
package dev.trestle.sandbox.fbs;

import org.jspecify.annotations.NullMarked;
