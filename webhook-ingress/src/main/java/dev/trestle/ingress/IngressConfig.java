package dev.trestle.ingress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Configuration of the ingress. */
@ConfigMapping(prefix = "ingress")
public interface IngressConfig {

  /** Last segment of the address that Ozon posts to; at least 16 characters; secret. */
  Optional<String> pushSecret();

  /** Our name in the answer to Ozon's connection check. */
  @WithDefault("trestle")
  String name();

  /** Our version in the answer to Ozon's connection check. */
  @WithDefault("1.0.0")
  String version();

  /**
   * When a push that Kafka has not acknowledged is answered with an error, so that Ozon repeats.
   */
  @WithDefault("PT0.95S")
  Duration deadline();
}
