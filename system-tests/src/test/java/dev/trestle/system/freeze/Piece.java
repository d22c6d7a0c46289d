package dev.trestle.system.freeze;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that belong together.
 *
 * @param label what they ask for, if that is counted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piece(byte[] bytes, @Nullable String label) {}
