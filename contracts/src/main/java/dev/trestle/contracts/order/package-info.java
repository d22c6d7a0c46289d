/**
 * Domain events of the order service: their records, and the rules that make two snapshots equal.
 * The published shapes are in {@code schemas/}; golden records in the tests hold them still.
 * Written by order-service alone, read by any internal service.
 */
@NullMarked
package dev.trestle.contracts.order;

import org.jspecify.annotations.NullMarked;
