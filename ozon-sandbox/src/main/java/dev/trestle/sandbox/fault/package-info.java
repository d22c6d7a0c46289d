/**
 * Faults on demand: what a test may switch on to see its integration suffer as with Ozon.
 *
 * <p>Comes in: settings and rules by the control API. Goes out: for the gate, what happens to a
 * call ({@link dev.trestle.sandbox.fault.Disturbance}) and the broken answers; for posting reads,
 * whether they miss or are stale.
 */
@NullMarked
package dev.trestle.sandbox.fault;

import org.jspecify.annotations.NullMarked;
