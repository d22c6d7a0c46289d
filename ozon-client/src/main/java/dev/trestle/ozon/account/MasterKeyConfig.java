package dev.trestle.ozon.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Keys that seal the accounts' keys: 32 bytes in base64. */
@ConfigMapping(prefix = "ozon.master-key")
public interface MasterKeyConfig {

  /** Seals and opens. Without it only configured accounts work. */
  Optional<String> current();

  /** Opens what was sealed before the last rotation. */
  Optional<String> previous();
}
