package dev.trestle.contracts.push;

import org.jspecify.annotations.Nullable;

/**
 * Why a posting was cancelled.
 *
 * @param id Ozon's number of the reason
 * @param message its text, in the language of the seller's account
 */
public record CancelReason(@Nullable Long id, @Nullable String message) {}
