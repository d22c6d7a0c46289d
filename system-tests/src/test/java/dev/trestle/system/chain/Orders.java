package dev.trestle.system.chain;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The REST API of order-service. */
public final class Orders {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final URI address;
  private final String token;

  Orders(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** A posting with its history; empty for 404. */
  public Optional<JsonNode> find(String number) {
    return get("/api/v1/postings/" + number);
  }

  /** What is at this path; empty for 404. */
  public Optional<JsonNode> get(String path) {
    try {
      URI place = address.resolve(path);
      Http.Answer answer = Http.get(place, "Authorization", "Bearer " + token);
      return switch (answer.status()) {
        case 200 -> Optional.of(answer.json());
        case 404 -> Optional.empty();
        default -> throw new IllegalStateException(place + ": " + answer);
      };
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /** Waits until the posting is there and as wished. */
  public JsonNode await(String number, String wish, Predicate<JsonNode> fulfilled) {
    return Awaitility.await("posting " + number + " " + wish)
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> find(number).filter(fulfilled), Optional::isPresent)
        .orElseThrow();
  }

  /** Asks for a command; without waiting for its end, and whether or not the service answers. */
  public void ask(String path, String key, String body) {
    try {
      Http.send(
          "POST",
          address.resolve(path),
          body.getBytes(StandardCharsets.UTF_8),
          "Authorization",
          "Bearer " + token,
          "Content-Type",
          "application/json",
          "Idempotency-Key",
          key,
          "Prefer",
          "respond-async");
    } catch (IOException noAnswer) {
      // It is asked again with the same key.
    }
  }

  public JsonNode awaitDetailed(String number) {
    return await(number, "with Ozon's details", posting -> posting.path("detailed").asBoolean());
  }
}
