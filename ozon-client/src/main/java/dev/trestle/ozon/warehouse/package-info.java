/**
 * The seller's warehouses and delivery methods at Ozon: typed calls and the one record that both
 * versions of Ozon's lists are read into. Called by catalog-service and order-service.
 */
@NullMarked
package dev.trestle.ozon.warehouse;

import org.jspecify.annotations.NullMarked;
