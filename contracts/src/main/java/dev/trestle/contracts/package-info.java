/**
 * What travels on Kafka, and nothing else: ids and values that all services share, the topic list
 * ({@code topics.json}), CloudEvents headers. Pushes live in {@code push}, domain events in {@code
 * order}. No framework, no database, no I/O: every module may depend on this one, it depends on
 * none.
 */
@NullMarked
package dev.trestle.contracts;

import org.jspecify.annotations.NullMarked;
