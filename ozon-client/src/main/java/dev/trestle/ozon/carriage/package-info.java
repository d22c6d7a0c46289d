/**
 * Carriages at Ozon: what leaves with one delivery method on one day, never a single posting; and
 * the act of a carriage with its papers. In: delivery methods, days, ids of carriages. Out: records
 * that are the same for every version of Ozon's methods, files. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.carriage;

import org.jspecify.annotations.NullMarked;
