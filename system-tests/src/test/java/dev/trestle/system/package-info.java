/**
 * What the whole chain promises, seen from outside: one event per change, nothing lost and nothing
 * doubled by repeats, disorder, Ozon's faults and kills. In: pushes and Ozon's answers. Out: REST
 * and Kafka. Runs real processes only.
 */
@NullMarked
package dev.trestle.system;

import org.jspecify.annotations.NullMarked;
