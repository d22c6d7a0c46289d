/**
 * The way into Ozon's methods: counting, limits, faults, authorization, routing, in this order.
 *
 * <p>Comes in: every call outside {@code /control}. Goes out: the answer of an {@link
 * dev.trestle.sandbox.gate.OzonMethod}, an example for a method without one, or a refusal in Ozon's
 * shape; and to watchers every {@link dev.trestle.sandbox.gate.Exchange}. Methods implement the
 * interface; only the front door calls the gate.
 */
@NullMarked
package dev.trestle.sandbox.gate;

import org.jspecify.annotations.NullMarked;
