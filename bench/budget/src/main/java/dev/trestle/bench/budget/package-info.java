/**
 * Benchmark of the request budget. In: nothing; it starts PostgreSQL, the sandbox and three
 * replicas of a service. Out: how long commands take behind a full backlog, how much of the share
 * is used, the fullest second, and what it costs PostgreSQL. Run by {@code bench/budget/run}; sends
 * to 127.0.0.1 only.
 */
@NullMarked
package dev.trestle.bench.budget;

import org.jspecify.annotations.NullMarked;
