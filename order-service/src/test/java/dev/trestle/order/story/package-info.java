/**
 * The model test: random orders, pushes, repeats, disorder, losses, commands, faults of Ozon and
 * deaths of our own, on real PostgreSQL and the real sandbox, on a clock that runs fast. In: a
 * seed. Out: our tables equal to the sandbox's truth and no command done twice, or the seed, its
 * story and what differs. Each seed plays with a seller of its own; many are played at a time.
 */
@NullMarked
package dev.trestle.order.story;

import org.jspecify.annotations.NullMarked;
