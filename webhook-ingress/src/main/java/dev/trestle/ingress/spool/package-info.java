/**
 * Pushes on disk while Kafka is slow or down: synced before they count, in order of arrival,
 * deleted after the broker's acknowledgement. Called by the relay only.
 */
@NullMarked
package dev.trestle.ingress.spool;

import org.jspecify.annotations.NullMarked;
