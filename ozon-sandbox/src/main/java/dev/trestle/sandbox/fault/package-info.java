/**
 * Faults on demand: what a test may switch on to see its integration suffer as with Ozon.
 *
 * <p>Comes in: settings by the control API. Goes out: questions answered for the gate (hang,
 * throttle, status, latency) and for posting reads (missing, stale).
 */
@NullMarked
package dev.trestle.sandbox.fault;

import org.jspecify.annotations.NullMarked;
