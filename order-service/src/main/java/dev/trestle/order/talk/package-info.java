/**
 * What the seller does in chats: writes, sends files, reads, starts a chat with a posting's buyer.
 * In: requests by REST. A text or file stays in the memory of the replica that was asked, and goes
 * to Ozon alone; the command's row knows it by a fingerprint, which also finds it in the chat's
 * history where Ozon's answer is lost. Out: commands, and what they did as news for {@code chat}.
 */
@NullMarked
package dev.trestle.order.talk;

import org.jspecify.annotations.NullMarked;
