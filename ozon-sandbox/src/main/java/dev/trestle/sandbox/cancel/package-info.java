/**
 * Cancelling by the seller: a posting or some of its products, and the reasons for it.
 *
 * <p>Comes in: Ozon's cancelling methods. Goes out: the cancelled or smaller posting, changed
 * through {@link dev.trestle.sandbox.posting.PostingLife}, or a refusal. Buyers and Ozon cancel by
 * the control API.
 */
@NullMarked
package dev.trestle.sandbox.cancel;

import org.jspecify.annotations.NullMarked;
