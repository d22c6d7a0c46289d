package dev.trestle.localstack.run;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What a local run keeps secret, made once and kept until {@code ./run --clean}.
 *
 * @param push the secret segment of the push URL, 32 hex digits
 * @param apiToken opens order-service's API
 */
record Secrets(String push, String apiToken) {

  static Secrets of(RunFolder folder) throws IOException {
    if (Files.exists(folder.secrets())) {
      Properties kept = new Properties();
      kept.load(new StringReader(Files.readString(folder.secrets())));
      return new Secrets(kept.getProperty("push"), kept.getProperty("api-token"));
    }
    Secrets made = new Secrets(random(), random());
    RunFolder.writePrivate(
        folder.secrets(), "push=" + made.push + "\napi-token=" + made.apiToken + "\n");
    return made;
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "Secrets[***]";
  }
}
