/**
 * Giveouts: the hand-out of arrived FBS returns to the seller at a pick-up point, against a
 * barcode.
 *
 * <p>Comes in: giveouts that the control API opens and completes, and reads by {@code
 * /v1/return/giveout/*}. Goes out: lists, details, the barcode as text, PDF and PNG. A completed
 * giveout makes its returns received.
 */
@NullMarked
package dev.trestle.sandbox.giveout;

import org.jspecify.annotations.NullMarked;
