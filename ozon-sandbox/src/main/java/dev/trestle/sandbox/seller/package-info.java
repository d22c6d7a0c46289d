/**
 * Who may call: the sellers the sandbox knows and their keys.
 *
 * <p>Comes in: the headers of a call, and changes of keys by the control API. Goes out: the {@link
 * dev.trestle.sandbox.seller.SellerId} behind them, or Ozon's refusal.
 */
@NullMarked
package dev.trestle.sandbox.seller;

import org.jspecify.annotations.NullMarked;
