package dev.trestle.ozon.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that nobody but we may read: AES-256-GCM, a random nonce of 12 bytes before the text,
 * in base64. What a text belongs to is authenticated with it, so that it opens for nothing else.
 * With two keys the current one seals and both open, so that a rotation needs no moment at which
 * all change at once.
 */
public final class TextSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String setting;
  private final List<SecretKey> keys;
  private final SecureRandom random = new SecureRandom();

  private TextSeal(String setting, List<SecretKey> keys) {
    this.setting = setting;
    this.keys = keys;
  }

  /**
   * Throws {@link IllegalArgumentException} for keys that are not 32 bytes in base64, naming the
   * setting and not its value.
   *
   * @param setting of the current key
   * @param previousSetting of the previous one
   */
  public static TextSeal of(
      String setting, Optional<String> current, String previousSetting, Optional<String> previous) {
    if (previous.isPresent() && current.isEmpty()) {
      throw new IllegalArgumentException(previousSetting + " is set, but not " + setting);
    }
    return new TextSeal(
        setting,
        Stream.of(
                current.map(key -> key(setting, key)),
                previous.map(key -> key(previousSetting, key)))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Whether there is a key to seal with. */
  public boolean hasKey() {
    return !keys.isEmpty();
  }

  /** Seals with the current key; throws {@link IllegalStateException} without one. */
  public String seal(String owner, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, current(), nonce, owner)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The text, or nothing where no key fits or it was tampered with. */
  public Optional<String> open(String owner, String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return bytes.length <= NONCE_BYTES
        ? Optional.empty()
        : keys.stream().flatMap(key -> open(key, owner, bytes).stream()).findFirst();
  }

  /**
   * The same for the same owner, text and current key, and nothing to guess by for who has no key:
   * tells whether what is sealed is still current without opening it.
   */
  public String fingerprint(String owner, String text) {
    try {
      Mac derive = Mac.getInstance(MAC);
      derive.init(new SecretKeySpec(current().getEncoded(), MAC));
      Mac mac = Mac.getInstance(MAC);
      mac.init(
          new SecretKeySpec(derive.doFinal("fingerprint".getBytes(StandardCharsets.UTF_8)), MAC));
      return HexFormat.of()
          .formatHex(mac.doFinal((owner + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private SecretKey current() {
    if (keys.isEmpty()) {
      throw new IllegalStateException(setting + " is not set");
    }
    return keys.getFirst();
  }

  private static Optional<String> open(SecretKey key, String owner, byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException anotherKeyOrTampered) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static SecretKey key(String name, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException(name + " is not base64", null);
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(name + " must be 32 bytes in base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }
}
