package dev.trestle.ingress;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret part of our address, which tells Ozon from everybody else. */
@ApplicationScoped
class PushSecret {

  private static final int SHORTEST = 16;

  private final byte[] secret;

  PushSecret(IngressConfig config) {
    String configured = config.pushSecret().orElse("");
    if (configured.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "PUSH_SECRET must be set to at least " + SHORTEST + " characters");
    }
    secret = configured.getBytes(StandardCharsets.UTF_8);
  }

  /** Compares in constant time. */
  boolean matches(String candidate) {
    return MessageDigest.isEqual(secret, candidate.getBytes(StandardCharsets.UTF_8));
  }
}
