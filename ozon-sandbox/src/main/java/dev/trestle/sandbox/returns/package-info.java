/**
 * Returns of FBS and FBO postings: where each one is and what became of it.
 *
 * <p>Comes in: returns that the control API creates and moves, and reads by {@code
 * /v1/returns/list}. Goes out: the stored return and its JSON. A seller cannot change a return; the
 * hand-out at a pick-up point is the room {@code giveout}.
 */
@NullMarked
package dev.trestle.sandbox.returns;

import org.jspecify.annotations.NullMarked;
