package dev.trestle.ozon.pack;

/**
 * A country of origin.
 *
 * @param name in the language of the account
 * @param isoCode two letters, ISO 3166-1
 */
public record Country(String name, String isoCode) {}
