/**
 * Conditional cancellations: a buyer wants an rFBS posting cancelled, and the seller decides.
 *
 * <p>Comes in: applications from the control API, and decisions by {@code
 * /v2/conditional-cancellation/*} or the older {@code v1}. Goes out: lists of both versions; an
 * approved one cancels its posting, and one that nobody decides approves itself.
 */
@NullMarked
package dev.trestle.sandbox.cancellation;

import org.jspecify.annotations.NullMarked;
