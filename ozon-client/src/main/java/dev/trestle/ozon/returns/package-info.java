/**
 * Returns at Ozon: typed calls on FBS and FBO returns, on the return requests of rFBS buyers with
 * the seller's decisions, and on giveouts at pick-up points. In: what the business asks. Out: one
 * record whichever version of Ozon's methods answered. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.returns;

import org.jspecify.annotations.NullMarked;
