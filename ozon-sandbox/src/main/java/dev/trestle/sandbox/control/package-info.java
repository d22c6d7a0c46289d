/**
 * The control API under {@code /control}: ours, not Ozon's. It tells the sandbox what shall happen
 * and shows what did.
 *
 * <p>Comes in: JSON over HTTP, without authorization; the server listens on 127.0.0.1 unless told
 * otherwise. Goes out: commands to postings, pushes and faults; their truth as JSON. Refusals are
 * {@code {"error": {"field", "message"}}}.
 */
@NullMarked
package dev.trestle.sandbox.control;

import org.jspecify.annotations.NullMarked;
