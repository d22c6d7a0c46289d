/**
 * Packing: from awaiting_packaging to awaiting_deliver, whole, in several packages or in part.
 *
 * <p>Comes in: Ozon's packing methods and those that prepare it (boxes, countries), and by the
 * control API how many packings shall fail. Goes out: posting numbers at once, and after a few
 * seconds the packed posting or substatus ship_failed.
 */
@NullMarked
package dev.trestle.sandbox.pack;

import org.jspecify.annotations.NullMarked;
