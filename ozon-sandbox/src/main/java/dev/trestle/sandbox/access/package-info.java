/**
 * What an API key may do.
 *
 * <p>Comes in: reads by {@code /v1/roles}. Goes out: the roles of the key with their methods, and
 * when the key expires.
 */
@NullMarked
package dev.trestle.sandbox.access;

import org.jspecify.annotations.NullMarked;
