/**
 * Push notifications on their way: posted to the URL of their type, repeated by Ozon's ladder,
 * spoilt on request, and logged.
 *
 * <p>Comes in: bodies, wishes for a ping, the clock. Goes out: HTTP POSTs, a bounded log of every
 * attempt with the answer and what Ozon's own check would call it, and answers to whoever watches
 * the URLs. It knows nothing of postings or chats.
 */
@NullMarked
package dev.trestle.sandbox.push;

import org.jspecify.annotations.NullMarked;
