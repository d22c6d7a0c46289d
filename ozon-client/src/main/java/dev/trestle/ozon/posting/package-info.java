/**
 * Postings at Ozon: single ones, lists of what came or changed, and of what is not yet delivered.
 * In: numbers, barcodes and queries. Out: the one record that every version of Ozon's methods is
 * read into. Personal data of buyers are read only where asked for. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.posting;

import org.jspecify.annotations.NullMarked;
