/**
 * Conditional cancellations: buyers' applications to cancel rFBS postings, on which the seller
 * decides. In: filters and decisions. Out: one record for both versions of Ozon's methods. Called
 * by order-service.
 */
@NullMarked
package dev.trestle.ozon.cancellation;

import org.jspecify.annotations.NullMarked;
