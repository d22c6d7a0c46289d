package dev.trestle.order.audit;

/**
 * What makes an act one that is done once.
 *
 * @param key the caller's; unique for an account and 24 h
 * @param requestHash the same for the same request
 */
public record ActKey(String key, String requestHash) {}
