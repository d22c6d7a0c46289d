/**
 * The server process: reads a {@link dev.trestle.localstack.StackOrder}, starts PostgreSQL and
 * Kafka side by side, then topics, databases and Connect, and answers with {@link
 * dev.trestle.localstack.StackAddresses}. Stops Connect, Kafka, PostgreSQL in this order, on
 * SIGTERM or when its parent ends.
 *
 * <p>Runs on this module's own class path only. Nobody calls it but the launcher, by its main
 * class.
 */
@NullMarked
package dev.trestle.localstack.server;

import org.jspecify.annotations.NullMarked;
