/**
 * Shipping one posting, whatever its scheme: an FBS posting with its carriage ({@code carriage}),
 * an rFBS posting by tracking number and the seller's own moves. In: a posting number. Out:
 * commands, or what they would do. Calls carriage, posting, command and action.
 */
@NullMarked
package dev.trestle.order.ship;

import org.jspecify.annotations.NullMarked;
