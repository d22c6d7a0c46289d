package dev.trestle.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as rows and headers hold it: 64 lower-case hexadecimal digits. */
public final class Sha256 {

  private Sha256() {}

  /** Of a text's UTF-8 bytes. */
  public static String hex(String text) {
    return hex(text, new byte[0]);
  }

  /** Of a text's UTF-8 bytes and of those that follow. */
  public static String hex(String head, byte[] rest) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(rest));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
