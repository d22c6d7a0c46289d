package dev.trestle.order.audit;

import dev.trestle.contracts.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does.
 *
 * @param actor name of the token
 * @param action kind of act, such as {@code ozon-call}
 * @param accountId null where no account is concerned
 * @param subject on what: a method, a posting number
 */
public record Act(
    String actor, String action, @Nullable Long accountId, String subject, TraceParent trace) {}
