package dev.trestle.ozon;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

  /**
   * Calls that go to the older of their two versions, named by today's path such as {@code
   * /v4/posting/fbs/list}: under {@code all} for every account, under its id for one, configured or
   * not.
   */
  Map<String, List<String>> olderVersions();

  /** How long after a version was gone it is tried again. */
  @WithDefault("10m")
  Duration versionRetry();

  /** Hosts, with all below them, from which files that Ozon links to are fetched. */
  @WithDefault("ozon.ru,ozone.ru")
  List<String> fileHosts();

  /** A larger file is not fetched. */
  @WithDefault("64M")
  MemorySize fileLimit();

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
