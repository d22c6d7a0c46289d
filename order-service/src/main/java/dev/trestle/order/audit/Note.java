package dev.trestle.order.audit;

import org.jspecify.annotations.Nullable;

/**
 * The second note on an act.
 *
 * @param outcome one word or a short sentence, without personal data
 * @param ending of an act that is done once; null of any other
 */
public record Note(String outcome, @Nullable Ending ending) {}
