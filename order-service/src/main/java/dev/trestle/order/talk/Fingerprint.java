package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells contents of chats apart without telling them: HMAC-SHA-256 with the installation's key. */
final class Fingerprint {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Fingerprint(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String ofText(ChatId chat, String text) {
    return of(chat, "text", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a file's name alone, by which a history shows it. */
  String ofName(ChatId chat, String name) {
    return of(chat, "name", name.getBytes(StandardCharsets.UTF_8));
  }

  String ofFile(ChatId chat, Outgoing.File file) {
    return of(chat, "file " + file.name(), file.content());
  }

  private String of(ChatId chat, String what, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((chat.value() + "\n" + what + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(content));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
