/**
 * rFBS: deliveries by the seller or by a service of the seller's choice.
 *
 * <p>Comes in: Ozon's methods by which the seller tells tracking numbers, moves, days and windows,
 * and asks for a buyer's code. Goes out: an outcome per posting at once, and the moved posting a
 * little later.
 */
@NullMarked
package dev.trestle.sandbox.rfbs;

import org.jspecify.annotations.NullMarked;
