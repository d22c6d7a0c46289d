/**
 * Exemplars: the single items of a posting with their marks, declarations and weights. Order of
 * work: create or get, validate, set (Ozon checks on its own time), status until shipping is open.
 * Out: one record each, whatever version of Ozon's methods told it. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.exemplar;

import org.jspecify.annotations.NullMarked;
