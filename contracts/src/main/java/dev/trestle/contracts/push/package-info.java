/**
 * Ozon's push notifications. In: the bytes that Ozon posted. Out: for the ingress a {@link
 * dev.trestle.contracts.push.PushEnvelope} (type, key and id, read in one pass), for the services a
 * {@link dev.trestle.contracts.push.Push} with the facts the body carries: one sealed family per
 * topic, read by the class of shapes of the same name. Bodies are never written back: what Kafka
 * holds is what Ozon sent.
 */
@NullMarked
package dev.trestle.contracts.push;

import org.jspecify.annotations.NullMarked;
