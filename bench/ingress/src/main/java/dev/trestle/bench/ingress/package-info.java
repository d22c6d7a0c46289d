/**
 * Benchmark of the ingress. In: nothing; it starts Kafka, the ingress and, for comparison, the same
 * server that keeps its pushes nowhere. Out: requests a second and latencies, side by side, and
 * what happens while Kafka is away. Run by {@code bench/ingress/run}; sends to 127.0.0.1 only.
 */
@NullMarked
package dev.trestle.bench.ingress;

import org.jspecify.annotations.NullMarked;
