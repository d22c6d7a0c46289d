/**
 * Who may call. In: a bearer token. Out: its name and role; tokens are rows that hold hashes, the
 * token itself is stored nowhere.
 */
@NullMarked
package dev.trestle.order.access;

import org.jspecify.annotations.NullMarked;
