package dev.trestle.ozon;

/**
 * One item that Ozon refused inside a 200.
 *
 * @param item as the call named it, such as a posting number, an offer id or a SKU; empty where
 *     Ozon did not name it
 * @param code Ozon's, an open list; such as {@code TOO_MANY_REQUESTS}
 * @param message Ozon's, for people; may be empty
 */
public record ItemError(String item, String code, String message) {}
