package dev.trestle.order.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param outcome null while it goes on, and for ever if this service died in it
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    String action,
    @Nullable Long accountId,
    String subject,
    @Nullable String outcome,
    @Nullable Instant finishedAt,
    String traceparent) {}
