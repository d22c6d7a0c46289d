package dev.trestle.ingress.gate;

import dev.trestle.ingress.IngressConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret part of our address, current and previous, which tells Ozon from everybody else. */
@ApplicationScoped
class PushSecrets {

  private static final int SHORTEST = 16;

  private final byte[] current;
  private final byte[] previous;

  PushSecrets(IngressConfig config) {
    current = checked("PUSH_SECRET", config.pushSecret().orElse(""));
    previous =
        config
            .previousPushSecret()
            .map(secret -> checked("PREVIOUS_PUSH_SECRET", secret))
            .orElse(current);
  }

  /** Compares with both, each in constant time. */
  boolean match(String candidate) {
    byte[] bytes = candidate.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(current, bytes) | MessageDigest.isEqual(previous, bytes);
  }

  private static byte[] checked(String name, String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          name + " must be set to at least " + SHORTEST + " characters");
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
