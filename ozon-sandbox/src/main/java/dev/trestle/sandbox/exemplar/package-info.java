/**
 * Exemplars: the single pieces in a posting and the codes they need before it may be packed.
 *
 * <p>Comes in: Ozon's exemplar methods, in two generations that differ in how codes are written.
 * Goes out: exemplar ids, and after a check that takes seconds, {@link
 * dev.trestle.sandbox.exemplar.ShipStatus}, which packing asks for.
 */
@NullMarked
package dev.trestle.sandbox.exemplar;

import org.jspecify.annotations.NullMarked;
