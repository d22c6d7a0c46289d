package dev.trestle.system.chain;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;

/** Where Ozon posts. */
public final class Ingress {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Executor OZON = work -> Thread.ofVirtual().start(work);

  private final URI address;

  Ingress(URI address) {
    this.address = address;
  }

  /** Posts once; 0 where there is no answer. */
  public int post(String body) {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  public int post(byte[] body) {
    try {
      return Http.send("POST", address, body, "content-type", "application/json").status();
    } catch (IOException noAnswer) {
      return 0;
    }
  }

  /** Posts, and again as Ozon does, until the answer is 200. */
  public void deliver(String body) {
    Awaitility.await("answer 200 to a push")
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> post(body) == 200);
  }

  /** Delivers while the test does something else. */
  public CompletableFuture<Void> deliverAside(String body) {
    return CompletableFuture.runAsync(() -> deliver(body), OZON);
  }
}
