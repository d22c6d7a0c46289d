package dev.trestle.sandbox;

import dev.trestle.sandbox.gate.LimitSettings;
import dev.trestle.sandbox.seller.SellerId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox starts.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param sellers at least one
 * @param pushUrl where pushes go; null for nowhere
 * @param seed the same seed makes up the same postings
 * @param pushLimit how long an attempt to push may take
 * @param requestsPerSecond limit per Client-Id; 0: told as Ozon's 50, not enforced
 * @param publicUrl where callers reach the sandbox, for the addresses of files in answers; null for
 *     127.0.0.1 and the port it listens on
 */
public record SandboxConfig(
    String host,
    int port,
    List<SellerId> sellers,
    @Nullable URI pushUrl,
    long seed,
    Duration pushLimit,
    int requestsPerSecond,
    @Nullable URI publicUrl) {

  public static final int DEFAULT_PORT = 28090;

  public SandboxConfig {
    sellers = List.copyOf(sellers);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be inside range [0, 65535]");
    }
    if (sellers.isEmpty()) {
      throw new IllegalArgumentException("at least one seller is needed");
    }
  }

  /** 127.0.0.1:28090, sellers 100001 and 100002, no push URL. */
  public static SandboxConfig defaults() {
    return new SandboxConfig(
        "127.0.0.1",
        DEFAULT_PORT,
        List.of(new SellerId(100_001), new SellerId(100_002)),
        null,
        1,
        Duration.ofSeconds(5),
        LimitSettings.OZONS,
        null);
  }

  public SandboxConfig withPort(int value) {
    return new SandboxConfig(
        host, value, sellers, pushUrl, seed, pushLimit, requestsPerSecond, publicUrl);
  }

  public SandboxConfig withPushUrl(@Nullable URI value) {
    return new SandboxConfig(
        host, port, sellers, value, seed, pushLimit, requestsPerSecond, publicUrl);
  }

  public SandboxConfig withPushLimit(Duration value) {
    return new SandboxConfig(
        host, port, sellers, pushUrl, seed, value, requestsPerSecond, publicUrl);
  }

  public SandboxConfig withRequestsPerSecond(int value) {
    return new SandboxConfig(host, port, sellers, pushUrl, seed, pushLimit, value, publicUrl);
  }

  public SandboxConfig withPublicUrl(@Nullable URI value) {
    return new SandboxConfig(
        host, port, sellers, pushUrl, seed, pushLimit, requestsPerSecond, value);
  }
}
