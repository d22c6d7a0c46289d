/**
 * A seller's warehouses and delivery methods as Ozon lists them, in both versions.
 *
 * <p>Comes in: reads by {@code /v2/warehouse/list}, {@code /v2/delivery-method/list} and the older
 * {@code v1}. Goes out: JSON of the fixed warehouses that postings come from. Nothing changes them.
 */
@NullMarked
package dev.trestle.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
