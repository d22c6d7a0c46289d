/**
 * Chats at Ozon: typed calls that list chats, read and write messages. In: what the business asks.
 * Out: one record for both versions of Ozon's methods. Texts are personal: they are in no {@code
 * toString} and must reach no log. Called by order-service.
 */
@NullMarked
package dev.trestle.ozon.chat;

import org.jspecify.annotations.NullMarked;
