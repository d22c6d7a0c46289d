/**
 * Who is let in. In: the head of a request, before any of its body is read. Out: null for Ozon,
 * else the refusal. Source networks, trusted proxies, the secret path segment, content type and
 * size; rate limits fall only on callers that were refused.
 */
@NullMarked
package dev.trestle.ingress.gate;

import org.jspecify.annotations.NullMarked;
