package dev.trestle.sandbox.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param id 19 digits, growing within a seller; text on the wire
 * @param data Markdown; a file is {@code [](address)}
 * @param image whether it is a picture
 * @param updatedAt null until changed
 */
public record ChatMessage(
    long id,
    ChatUser user,
    Instant createdAt,
    List<String> data,
    boolean image,
    @Nullable Instant updatedAt) {

  public ChatMessage {
    data = List.copyOf(data);
  }

  ChatMessage change(List<String> words, Instant now) {
    return new ChatMessage(id, user, createdAt, words, image, now);
  }
}
