package dev.trestle.ozon.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals an account's {@code Api-Key}: AES-256-GCM, a random nonce of 12 bytes before the text, in
 * base64. Account id, client id and key version are authenticated with it, so that a sealed key
 * opens for no other account and an old one not as a new one. With two master keys the current one
 * seals and both open, so that a rotation needs no moment at which all change at once.
 */
public final class KeySeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final List<SecretKey> masters;
  private final SecureRandom random = new SecureRandom();

  private KeySeal(List<SecretKey> masters) {
    this.masters = masters;
  }

  /** Throws {@link IllegalArgumentException} for keys that are not 32 bytes in base64. */
  public static KeySeal of(MasterKeyConfig config) {
    if (config.previous().isPresent() && config.current().isEmpty()) {
      throw new IllegalArgumentException(
          "ozon.master-key.previous is set, but not ozon.master-key.current");
    }
    return new KeySeal(
        Stream.of(
                config.current().map(key -> master("ozon.master-key.current", key)),
                config.previous().map(key -> master("ozon.master-key.previous", key)))
            .flatMap(Optional::stream)
            .toList());
  }

  /** What a sealed key belongs to. */
  public record Owner(long accountId, String clientId, long keyVersion) {

    private byte[] bytes() {
      return (accountId + "\n" + clientId + "\n" + keyVersion).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Seals with the current master key; throws {@link IllegalStateException} without one. */
  public String seal(Owner owner, String apiKey) {
    if (masters.isEmpty()) {
      throw new IllegalStateException("ozon.master-key.current is not set");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, masters.getFirst(), nonce, owner)
              .doFinal(apiKey.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The key, or nothing where no master key fits or the text was tampered with. */
  public Optional<String> open(Owner owner, String sealed) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(sealed);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return bytes.length <= NONCE_BYTES
        ? Optional.empty()
        : masters.stream().flatMap(master -> open(master, owner, bytes).stream()).findFirst();
  }

  private static Optional<String> open(SecretKey master, Owner owner, byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    try {
      byte[] key =
          cipher(Cipher.DECRYPT_MODE, master, nonce, owner)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return Optional.of(new String(key, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException anotherMasterOrTampered) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKey master, byte[] nonce, Owner owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.bytes());
    return cipher;
  }

  private static SecretKey master(String name, String base64) {
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
