package dev.trestle.sandbox;

import dev.trestle.sandbox.push.PushTarget;
import dev.trestle.sandbox.seller.SellerId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link SandboxConfig} from environment variables; an empty one counts as absent. */
final class Environment {

  private final Map<String, String> variables;

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Throws {@link IllegalArgumentException} with one sentence that names the variable. */
  SandboxConfig config() {
    SandboxConfig defaults = SandboxConfig.defaults();
    return new SandboxConfig(
        text("SANDBOX_HOST", defaults.host()),
        port(text("SANDBOX_PORT", Integer.toString(defaults.port()))),
        sellers(text("SANDBOX_SELLERS", "100001,100002")),
        url("SANDBOX_PUSH_URL"),
        seed(text("SANDBOX_SEED", Long.toString(defaults.seed()))),
        defaults.pushLimit(),
        requestsPerSecond(
            text("SANDBOX_REQUESTS_PER_SECOND", Integer.toString(defaults.requestsPerSecond()))),
        url("SANDBOX_PUBLIC_URL"));
  }

  private String text(String name, String otherwise) {
    String value = variables.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(
          "SANDBOX_PORT must be a port from 0 to 65535, not \"" + text + "\".");
    }
    return Integer.parseInt(text);
  }

  private static long seed(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException(
          "SANDBOX_SEED must be a whole number of up to 18 digits, not \"" + text + "\".");
    }
    return Long.parseLong(text);
  }

  private static int requestsPerSecond(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "SANDBOX_REQUESTS_PER_SECOND must be a whole number of up to 6 digits, 0 for no limit,"
              + " not \""
              + text
              + "\".");
    }
    return Integer.parseInt(text);
  }

  private static List<SellerId> sellers(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(part ->
            SellerId.parse(part.strip())
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "SANDBOX_SELLERS must be seller ids with commas between them,"
                            + " such as 100001,100002, not \""
                            + text
                            + "\".")))
        .toList();
  }

  private @Nullable URI url(String name) {
    String text = text(name, "");
    if (text.isEmpty()) {
      return null;
    }
    return PushTarget.parse(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                name + " must be an http or https URL, not \"" + text + "\"."));
  }
}
