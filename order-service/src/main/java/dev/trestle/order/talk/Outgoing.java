package dev.trestle.order.talk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What goes into a chat. It is kept in memory alone, and never told in logs. */
sealed interface Outgoing {

  /** Bytes in memory, about. */
  int size();

  /**
   * A message.
   *
   * @param text 1 to 1000 characters
   */
  record Text(String text) implements Outgoing {

    @Override
    public int size() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Without the text. */
    @Override
    public String toString() {
      return "Text[" + size() + " bytes]";
    }
  }

  /** A file or picture. */
  final class File implements Outgoing {

    private final String name;
    private final byte[] content;

    File(String name, byte[] content) {
      this.name = name;
      this.content = Arrays.copyOf(content, content.length);
    }

    String name() {
      return name;
    }

    byte[] content() {
      return Arrays.copyOf(content, content.length);
    }

    @Override
    public int size() {
      return content.length;
    }

    /** Without name and content. */
    @Override
    public String toString() {
      return "File[" + size() + " bytes]";
    }
  }
}
