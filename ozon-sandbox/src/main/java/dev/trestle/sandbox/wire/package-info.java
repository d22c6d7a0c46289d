/**
 * How Ozon speaks on the wire: JSON bodies, times, error bodies, protobuf's way of reading fields.
 *
 * <p>Comes in: request bodies as bytes. Goes out: typed fields, {@link
 * dev.trestle.sandbox.wire.Reply} and {@link dev.trestle.sandbox.wire.Refusal}. Every other room
 * may call it; it calls none.
 */
@NullMarked
package dev.trestle.sandbox.wire;

import org.jspecify.annotations.NullMarked;
