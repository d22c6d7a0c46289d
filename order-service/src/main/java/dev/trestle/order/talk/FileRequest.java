package dev.trestle.order.talk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file as it is asked for. */
final class FileRequest {

  private final String name;
  private final byte[] content;

  /**
   * Refuses what Ozon refuses.
   *
   * @param name with its ending, such as {@code scheme.png}
   * @param content base64 in JSON
   */
  @JsonCreator
  FileRequest(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("content") byte @Nullable [] content) {
    this.name = name == null ? "" : name.strip();
    this.content = content == null ? new byte[0] : Arrays.copyOf(content, content.length);
    if (!this.name.matches("[^/\\\\\\p{Cntrl}]{1,200}")) {
      throw new IllegalArgumentException("name must be that of a file, with its ending");
    }
    if (this.content.length == 0) {
      throw new IllegalArgumentException("content must be the file in base64");
    }
  }

  Outgoing.File file() {
    return new Outgoing.File(name, content);
  }
}
