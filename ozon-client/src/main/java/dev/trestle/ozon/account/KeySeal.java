package dev.trestle.ozon.account;

import java.util.Optional;

/**
 * Seals an account's {@code Api-Key} with a {@link TextSeal}. Account id, client id and key version
 * are authenticated with it, so that a sealed key opens for no other account and an old one not as
 * a new one.
 */
public final class KeySeal {

  private final TextSeal seal;

  private KeySeal(TextSeal seal) {
    this.seal = seal;
  }

  /** Throws {@link IllegalArgumentException} for keys that are not 32 bytes in base64. */
  public static KeySeal of(MasterKeyConfig config) {
    return new KeySeal(
        TextSeal.of(
            "ozon.master-key.current",
            config.current(),
            "ozon.master-key.previous",
            config.previous()));
  }

  /** What a sealed key belongs to. */
  public record Owner(long accountId, String clientId, long keyVersion) {

    private String text() {
      return accountId + "\n" + clientId + "\n" + keyVersion;
    }
  }

  /** Seals with the current master key; throws {@link IllegalStateException} without one. */
  public String seal(Owner owner, String apiKey) {
    return seal.seal(owner.text(), apiKey);
  }

  /** The key, or nothing where no master key fits or the text was tampered with. */
  public Optional<String> open(Owner owner, String sealed) {
    return seal.open(owner.text(), sealed);
  }
}
