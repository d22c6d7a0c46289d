/**
 * Chats between a seller and buyers or Ozon's support: lists, histories, messages, read marks.
 *
 * <p>Comes in: Ozon's chat methods from the seller's side, and messages, changes and closings of
 * the other side by the control API. Goes out: JSON of both chat versions, and news to the {@link
 * dev.trestle.sandbox.chat.ChatWatcher} for pushes. All texts are the caller's own or plainly
 * artificial.
 */
@NullMarked
package dev.trestle.sandbox.chat;

import org.jspecify.annotations.NullMarked;
