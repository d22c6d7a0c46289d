package dev.trestle.ingress;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of the ingress. */
@ConfigMapping(prefix = "ingress")
public interface IngressConfig {

  /** Last segment of the address that Ozon posts to; at least 16 characters; secret. */
  Optional<String> pushSecret();

  /** The segment before the last change, accepted as well; secret. */
  Optional<String> previousPushSecret();

  /** Our name in the answer to Ozon's connection check. */
  @WithDefault("trestle")
  String name();

  /** Our version in the answer to Ozon's connection check. */
  @WithDefault("1.0.0")
  String version();

  /** Largest body. */
  @WithDefault("1M")
  MemorySize maxBody();

  /** Who is let in. */
  Gate gate();

  /** Kafka and its limits. */
  Relay relay();

  /** The disk behind Kafka. */
  Spool spool();

  /** Who is let in. */
  interface Gate {

    /** Networks that may post; the default is Ozon's, by its push chapter. */
    @WithDefault("195.34.21.0/24,185.73.192.0/22,91.223.93.0/24")
    List<String> sourceNetworks();

    /** Whether the source network is checked at all. */
    @WithDefault("true")
    boolean checkSource();

    /** Proxies whose Forwarded and X-Forwarded-For headers are believed; none by default. */
    Optional<List<String>> trustedProxies();

    /** Whether anything but {@code application/json} is refused. */
    @WithDefault("true")
    boolean checkContentType();

    /** Refusals of one address in a minute before it is cut off unheard; 0 cuts nobody off. */
    @WithDefault("60")
    int refusalsPerMinute();
  }

  /** Kafka and its limits. */
  interface Relay {

    /** How long Kafka may take before the spool takes over. */
    @WithDefault("PT0.3S")
    Duration patience();

    /** When a push that is nowhere yet is answered with an error. */
    @WithDefault("PT0.95S")
    Duration deadline();
  }

  /** The disk behind Kafka. */
  interface Spool {

    /** Folder of the spool. */
    @WithDefault("spool")
    Path directory();

    /** Room for bodies and headers. */
    @WithDefault("1G")
    MemorySize size();
  }
}
