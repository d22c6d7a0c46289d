package dev.trestle.ozon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where Ozon is and for which accounts we speak. */
@ConfigMapping(prefix = "ozon")
public interface OzonConfig {

  /** Address of the Seller API, or of the sandbox. */
  @WithDefault("https://api-seller.ozon.ru")
  URI url();

  /** Makes account 1, with {@link #apiKey}. */
  Optional<String> clientId();

  /** Key of account 1; secret. */
  Optional<String> apiKey();

  /** Accounts by id (1 to 1000). */
  Map<Integer, Account> accounts();

  /** One configured account. */
  interface Account {

    /** {@code Client-Id} of every call. */
    String clientId();

    /** {@code Api-Key} of every call; secret. */
    String apiKey();

    /** How people call it; default is the client id. */
    Optional<String> name();

    /** The id that pushes name; default is the client id. */
    Optional<String> sellerId();
  }
}
