/**
 * What a posting is and how it changes. In: a push, or Ozon's answer. Decides in pure code whether
 * that makes a new version, and stores row, history and event of it in the caller's transaction.
 * What a push or an answer says is read by {@code fact}. Called by intake, reread and api; orders
 * follow it.
 */
@NullMarked
package dev.trestle.order.posting;

import org.jspecify.annotations.NullMarked;
