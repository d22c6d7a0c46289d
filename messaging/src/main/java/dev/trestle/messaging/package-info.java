/**
 * The delivery guarantee, once. In: batches of Kafka records ({@link
 * dev.trestle.messaging.Delivery}); a handler answers each with a {@link
 * dev.trestle.messaging.Verdict}. Inside one transaction a handler claims ids in the {@link
 * dev.trestle.messaging.Inbox}, asks for re-reads in the {@link dev.trestle.messaging.RereadQueue}
 * and appends events to the {@link dev.trestle.messaging.Outbox}. Out: offsets, after the commit,
 * and the parked topic. Used by every service that owns a database; knows no business.
 */
@NullMarked
package dev.trestle.messaging;

import org.jspecify.annotations.NullMarked;
