/**
 * Transaction B. Takes what the queue wants, asks Ozon with no transaction open, and applies the
 * answer: a few requests of an account by a call each, many by lists. Whatever Ozon does wrong
 * waits in the queue and is never lost. Nudged by whoever wants something.
 */
@NullMarked
package dev.trestle.order.reread;

import org.jspecify.annotations.NullMarked;
