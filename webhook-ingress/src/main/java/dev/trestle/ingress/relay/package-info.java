/**
 * Makes a push durable: on Kafka, acknowledged by all in-sync replicas, or on disk when Kafka does
 * not acknowledge in time. In: a received push. Out: a future that completes only when it cannot be
 * lost any more.
 */
@NullMarked
package dev.trestle.ingress.relay;

import org.jspecify.annotations.NullMarked;
