/**
 * Postings (FBS): what they are, how they move, and how Ozon shows them.
 *
 * <p>Comes in: commands of the control API and reads by Ozon's methods {@code /v3/posting/fbs/get},
 * {@code /v3/posting/fbs/list}, {@code /v4/posting/fbs/list}. Goes out: the stored posting, and the
 * JSON shapes made of it. {@link dev.trestle.sandbox.posting.PostingLife} changes postings, nothing
 * else does.
 */
@NullMarked
package dev.trestle.sandbox.posting;

import org.jspecify.annotations.NullMarked;
