/**
 * Return requests of rFBS buyers, on which the seller decides: reject, compensate in part, take the
 * goods back, check them, give the money back.
 *
 * <p>Comes in: requests from the control API, and decisions by {@code /v1/returns/rfbs/action/set}
 * or the five older methods. Goes out: lists, details with the actions that are possible now.
 */
@NullMarked
package dev.trestle.sandbox.rfbsreturn;

import org.jspecify.annotations.NullMarked;
