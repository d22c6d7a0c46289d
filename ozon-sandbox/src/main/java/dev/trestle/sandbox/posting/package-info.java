/**
 * Postings of all schemes: what they are and how they live.
 *
 * <p>Comes in: commands of the control API and of Ozon's methods, through {@link
 * dev.trestle.sandbox.posting.PostingLife}, the only one to change postings. Goes out: the stored
 * postings of {@link dev.trestle.sandbox.posting.PostingStore}, and what happened, told to a {@link
 * dev.trestle.sandbox.posting.PostingWatcher}. How Ozon shows them is the business of other rooms.
 */
@NullMarked
package dev.trestle.sandbox.posting;

import org.jspecify.annotations.NullMarked;
