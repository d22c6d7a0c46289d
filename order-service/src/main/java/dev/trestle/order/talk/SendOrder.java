package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.ozon.chat.ChatMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That something is to be sent; what, only its fingerprint tells.
 *
 * @param nameFingerprint of a file's name; null for a text
 * @param size in bytes
 */
record SendOrder(String fingerprint, @Nullable String nameFingerprint, int size) {

  /** A link in Markdown; what stands in it may have brackets and spaces of its own. */
  private static final Pattern LINK = Pattern.compile("\\]\\((.+)\\)");

  /** What Markdown escapes. */
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])");

  static SendOrder of(ChatId chat, Outgoing content, Fingerprint fingerprint) {
    return switch (content) {
      case Outgoing.Text text ->
          new SendOrder(fingerprint.ofText(chat, text.text()), null, text.size());
      case Outgoing.File file ->
          new SendOrder(
              fingerprint.ofFile(chat, file), fingerprint.ofName(chat, file.name()), file.size());
    };
  }

  /**
   * Whether a message of a history is this one. Ozon tells texts as Markdown, files as links to
   * where it keeps them.
   */
  boolean isIn(ChatMessage message, ChatId chat, Fingerprint print) {
    List<String> data = message.data();
    return nameFingerprint == null
        ? Stream.concat(data.stream(), Stream.of(String.join("\n", data)))
            .flatMap(SendOrder::readings)
            .anyMatch(text -> print.ofText(chat, text).equals(fingerprint))
        : data.stream()
            .flatMap(part -> LINK.matcher(part).results().map(link -> link.group(1)))
            .anyMatch(link -> print.ofName(chat, name(link)).equals(nameFingerprint));
  }

  private static Stream<String> readings(String markdown) {
    String text = markdown.strip();
    Matcher escaped = ESCAPED.matcher(text);
    return Stream.of(text, escaped.replaceAll("$1")).distinct();
  }

  private static String name(String link) {
    String path = link.split("[?#]", 2)[0];
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }
}
