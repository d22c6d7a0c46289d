/**
 * Transaction B. Takes what the queue wants, asks Ozon with no transaction open, and applies the
 * answer. Whatever Ozon does wrong waits in the queue and is never lost.
 */
@NullMarked
package dev.trestle.order.reread;

import org.jspecify.annotations.NullMarked;
