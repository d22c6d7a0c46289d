/**
 * The way into Ozon's methods: counting, faults, authorization, routing, in this order.
 *
 * <p>Comes in: every call outside {@code /control}. Goes out: the answer of an {@link
 * dev.trestle.sandbox.gate.OzonMethod} or a refusal in Ozon's shape. Methods implement the
 * interface; only the front door calls the gate.
 */
@NullMarked
package dev.trestle.sandbox.gate;

import org.jspecify.annotations.NullMarked;
