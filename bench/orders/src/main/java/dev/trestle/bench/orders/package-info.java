/**
 * Benchmarks of order-service as it is packaged, in the whole chain of processes: a burst of new
 * postings ({@link dev.trestle.bench.orders.BurstBench}), and how soon a posting is seen ({@link
 * dev.trestle.bench.orders.LatencyBench}). In: nothing; they start what they need. Out: a table.
 * Run by {@code bench/burst/run} and {@code bench/latency/run}; they send to 127.0.0.1 only.
 */
@NullMarked
package dev.trestle.bench.orders;

import org.jspecify.annotations.NullMarked;
