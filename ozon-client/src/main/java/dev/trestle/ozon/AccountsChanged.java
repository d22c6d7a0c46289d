package dev.trestle.ozon;

/**
 * CDI event: an account came, went or has another key. Whoever keeps work for accounts looks again.
 */
public record AccountsChanged() {}
