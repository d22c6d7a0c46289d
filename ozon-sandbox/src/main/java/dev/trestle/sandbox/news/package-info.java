/**
 * What Ozon tells by pushes: all types, their keys, and bodies of what happened or is made up.
 *
 * <p>Comes in: happenings of postings, orders and chats, and wishes of the control API. Goes out:
 * bodies as documented, plain or with documented oddities, to the {@link
 * dev.trestle.sandbox.news.Outbox}. It knows nothing of URLs and repeats.
 */
@NullMarked
package dev.trestle.sandbox.news;

import org.jspecify.annotations.NullMarked;
