/**
 * Push notifications: Ozon's bodies, sent to one URL, repeated by Ozon's ladder, and logged.
 *
 * <p>Comes in: postings that were created, moved or cancelled, and wishes for a ping. Goes out:
 * HTTP POSTs and a bounded log of every attempt with the answer and what Ozon's own check would
 * call it. The control API calls {@link dev.trestle.sandbox.push.PushNotifications}.
 */
@NullMarked
package dev.trestle.sandbox.push;

import org.jspecify.annotations.NullMarked;
