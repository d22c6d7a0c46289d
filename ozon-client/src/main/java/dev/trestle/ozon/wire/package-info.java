/**
 * The wire: one HTTP exchange with Ozon. In: a request with the account's key. Out: an {@link
 * dev.trestle.ozon.wire.Exchange}, whatever happened. What an answer means is decided by the
 * engine, the only caller; the key leaves this room in the request's header alone.
 */
@NullMarked
package dev.trestle.ozon.wire;

import org.jspecify.annotations.NullMarked;
