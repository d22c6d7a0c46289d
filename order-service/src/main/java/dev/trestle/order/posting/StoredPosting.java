package dev.trestle.order.posting;

import java.time.Instant;

/** A posting with what only its row knows. */
public record StoredPosting(Posting posting, Instant createdAt, Instant updatedAt) {}
