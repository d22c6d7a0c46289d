package dev.trestle.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Ten thousand bodies that nobody thought of, through the real door. */
@QuarkusTest
@WithTestResource(IngressStack.class)
class MutatedBodiesIT {

  private static final int BODIES = 10_000;
  private static final int AT_ONCE = 64;
  private static final List<String> TOPICS =
      List.of(
          "ozon.push.posting",
          "ozon.push.order",
          "ozon.push.product",
          "ozon.push.stock",
          "ozon.push.chat",
          "ozon.push.unrecognised");

  private static final List<String> SEEDLINGS =
      List.of(
          new String(
              IngressProcess.push("71530284-0012-1").getBytes(StandardCharsets.UTF_8),
              StandardCharsets.ISO_8859_1),
          "{\"message_type\":\"TYPE_PING\",\"time\":\"2026-03-02T09:41:07Z\"}",
          "{\"message_type\":\"TYPE_STOCKS_CHANGED\",\"seller_id\":7,\"items\":[{\"sku\":1,\"stocks\":[]}]}",
          "{\"message_type\":\"TYPE_TOMORROW\",\"a\":[1,{\"b\":12345678901234567890}]}");

  @TestHTTPResource("/push/" + IngressStack.SECRET)
  URI address;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void answersNoneWithAServerErrorAndWritesNoRecordThatIsNotABody() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<byte[]> bodies = new ArrayList<>();
    for (int i = 0; i < BODIES; i++) {
      bodies.add(mutated(random));
    }
    List<Integer> statuses = postAll(bodies);

    assertThat(statuses).as("seed %d", seed).allMatch(status -> status == 200 || status == 400);
    Set<ByteBuffer> posted = bodies.stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
    Set<ByteBuffer> kept =
        bodies.stream()
            .filter(body -> !(PushReader.read(body) instanceof PushEnvelope.Ping))
            .map(ByteBuffer::wrap)
            .collect(Collectors.toSet());
    Set<ByteBuffer> found = new HashSet<>();
    for (String topic : TOPICS) {
      for (ConsumerRecord<String, byte[]> record : read(topic, bodies)) {
        assertThat(KafkaReader.headers(record).get("ce_id"))
            .isEqualTo(PushReader.read(record.value()).id());
        found.add(ByteBuffer.wrap(record.value()));
      }
    }
    found.retainAll(posted); // other tests of this run write here too
    assertThat(found).as("seed %d", seed).isEqualTo(kept);
  }

  /** All records of a topic, once as many different bodies are there as must go there. */
  private List<ConsumerRecord<String, byte[]>> read(String topic, List<byte[]> bodies) {
    Set<ByteBuffer> due =
        bodies.stream()
            .filter(body -> topic.equals(topicOf(body)))
            .map(ByteBuffer::wrap)
            .collect(Collectors.toSet());
    Set<ByteBuffer> open = new HashSet<>(due);
    int[] seen = {0};
    return new KafkaReader(kafka)
        .until(
            topic,
            all -> {
              while (seen[0] < all.size()) {
                open.remove(ByteBuffer.wrap(all.get(seen[0]++).value()));
              }
              return open.isEmpty();
            });
  }

  private static String topicOf(byte[] body) {
    return switch (PushReader.read(body)) {
      case PushEnvelope.Relayed relayed -> relayed.type().topic();
      case PushEnvelope.Ping ping -> "none";
      case PushEnvelope.Unrecognised unrecognised -> "ozon.push.unrecognised";
      case PushEnvelope.Unreadable unreadable -> "ozon.push.unrecognised";
    };
  }

  private List<Integer> postAll(List<byte[]> bodies) throws InterruptedException {
    Semaphore room = new Semaphore(AT_ONCE);
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (byte[] body : bodies) {
      room.acquire();
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      answers.add(
          http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
              .thenApply(HttpResponse::statusCode)
              .whenComplete((status, failure) -> room.release()));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static byte[] mutated(Random random) {
    byte[] body =
        SEEDLINGS.get(random.nextInt(SEEDLINGS.size())).getBytes(StandardCharsets.ISO_8859_1);
    for (int damage = random.nextInt(4); damage > 0 && body.length > 0; damage--) {
      int at = random.nextInt(body.length);
      int to = at + random.nextInt(body.length - at) + 1;
      body =
          switch (random.nextInt(5)) {
            case 0 -> flipped(body, at, random);
            case 1 -> joined(body, 0, at); // cut off
            case 2 -> joined(body, 0, to, at, body.length); // a part twice
            case 3 -> joined(body, 0, at, to, body.length); // a part missing
            default -> nested(body, at, random.nextInt(3_000));
          };
    }
    return body;
  }

  private static byte[] flipped(byte[] body, int at, Random random) {
    byte[] flipped = body.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] joined(byte[] body, int... bounds) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bounds.length; i += 2) {
      out.write(body, bounds[i], bounds[i + 1] - bounds[i]);
    }
    return out.toByteArray();
  }

  private static byte[] nested(byte[] body, int at, int depth) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return (text.substring(0, at) + "[".repeat(depth) + text.substring(at))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
