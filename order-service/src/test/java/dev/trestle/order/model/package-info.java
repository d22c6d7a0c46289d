/**
 * The model test: random pushes, repeats, disorder, losses, faults of Ozon and deaths of the
 * database's connections, on real PostgreSQL and the real sandbox, on a clock that the test moves.
 * In: a seed. Out: our tables equal to the sandbox's truth, or the seed and what differs.
 */
@NullMarked
package dev.trestle.order.model;

import org.jspecify.annotations.NullMarked;
