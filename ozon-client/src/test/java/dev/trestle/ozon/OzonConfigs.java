package dev.trestle.ozon;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Configuration as Quarkus would read it, without Quarkus. */
public final class OzonConfigs {

  private static final int BEFORE_BUILT_IN = 200;

  private OzonConfigs() {}

  public static OzonConfig of(Map<String, String> settings) {
    return of(new PropertiesConfigSource(settings, "test", 100));
  }

  static OzonConfig of(ConfigSource source) {
    return new SmallRyeConfigBuilder()
        .withMapping(OzonConfig.class)
        .withConverter(Duration.class, BEFORE_BUILT_IN, new DurationConverter())
        .withConverter(MemorySize.class, BEFORE_BUILT_IN, new MemorySizeConverter())
        .withSources(source)
        .build()
        .getConfigMapping(OzonConfig.class);
  }
}
