package dev.trestle.localstack.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics of the contract that are missing; those that exist stay as they are. */
final class Topics {

  private static final short ONE_COPY = 1;

  private Topics() {}

  static void create(String bootstrap, Path file)
      throws IOException, ExecutionException, InterruptedException {
    List<NewTopic> wanted = read(file);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          wanted.stream().filter(topic -> !existing.contains(topic.name())).toList();
      admin.createTopics(missing).all().get();
    }
  }

  static List<NewTopic> read(Path file) throws IOException {
    List<NewTopic> topics = new ArrayList<>();
    for (JsonNode topic : new ObjectMapper().readTree(file.toFile()).required("topics")) {
      topics.add(
          new NewTopic(
                  topic.required("name").asText(), topic.required("partitions").asInt(), ONE_COPY)
              .configs(settings(topic)));
    }
    return topics;
  }

  private static Map<String, String> settings(JsonNode topic) {
    JsonNode retention = topic.required("retention");
    // No retention means for ever, as compacted topics have it.
    long millis = retention.isNull() ? -1 : Duration.parse(retention.asText()).toMillis();
    return Map.of(
        "cleanup.policy",
        topic.required("cleanup").asText(),
        "retention.ms",
        Long.toString(millis));
  }
}
