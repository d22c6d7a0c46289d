/**
 * Starts the servers of one laptop: tests and the run supervisor call {@link
 * dev.trestle.localstack.LocalStack} and get the addresses of PostgreSQL, Kafka and Connect; with
 * {@link dev.trestle.localstack.JavaProcess} they start our own services next to it.
 *
 * <p>JDK classes only: others take this jar without its dependencies. The servers themselves run in
 * a process of their own, see {@code dev.trestle.localstack.server}.
 */
@NullMarked
package dev.trestle.localstack;

import org.jspecify.annotations.NullMarked;
