/**
 * Carriages: what leaves a warehouse with one delivery method on one day, with its papers (act,
 * barcode, container labels) and the passes for its drivers.
 *
 * <p>Comes in: wishes to create, change, approve and cancel carriages. Goes out: answers in Ozon's
 * shapes, papers that are ready some seconds later by the sandbox's clock, and postings moved into
 * and out of carriages. The gate calls the methods.
 */
@NullMarked
package dev.trestle.sandbox.carriage;

import org.jspecify.annotations.NullMarked;
