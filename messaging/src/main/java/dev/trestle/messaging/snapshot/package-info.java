/**
 * Aggregates that are kept as versioned snapshots: one row with the newest content, one history row
 * and one event per version. In: what Ozon answered and what pushes say, in the caller's
 * transaction. {@link dev.trestle.messaging.snapshot.Versioned} decides, {@link
 * dev.trestle.messaging.snapshot.Snapshots} writes, {@link
 * dev.trestle.messaging.snapshot.SnapshotReads} reads for the API. The tables of a kind are made by
 * the service that owns it, with the columns that {@code Snapshots} names.
 */
@NullMarked
package dev.trestle.messaging.snapshot;

import org.jspecify.annotations.NullMarked;
