package dev.trestle.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.system.chain.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** What must hold of the events of one thing on a topic of ours. */
record EventProof(TopicReader topic) {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /**
   * At least once, in order, one id and one content per version, and no version beyond the last.
   *
   * @return each version once, the first one first
   */
  List<Event> await(String key, long last) {
    Awaitility.await("events 1 to " + last + " of " + key)
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> versions(key).size() >= last);
    List<Event> first = new ArrayList<>();
    Map<String, Long> versionOfId = new TreeMap<>();
    versions(key)
        .forEach((version, events) -> {
          assertThat(events.stream().map(Event::id).distinct()).as("ids").hasSize(1);
          assertThat(events.stream().map(Event::text).distinct()).as("payloads").hasSize(1);
          assertThat(versionOfId.put(events.getFirst().id(), version)).as("id reused").isNull();
          first.add(events.getFirst());
        });
    assertThat(first.stream().map(Event::version))
        .as("versions of %s on Kafka", key)
        .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    assertThat(topic.of(key).stream().map(Event::of).map(Event::version).distinct().toList())
        .as("%s in order", key)
        .isSorted();
    return first;
  }

  private TreeMap<Long, List<Event>> versions(String key) {
    return topic.of(key).stream()
        .map(Event::of)
        .collect(Collectors.groupingBy(Event::version, TreeMap::new, Collectors.toList()));
  }
}
