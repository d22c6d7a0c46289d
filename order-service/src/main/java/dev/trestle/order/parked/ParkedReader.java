package dev.trestle.order.parked;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads places of a topic backwards. */
final class ParkedReader {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Comparator<ParkedRecord> NEWEST_FIRST =
      Comparator.comparing(ParkedRecord::parkedAt)
          .thenComparing(each -> each.id().offset())
          .reversed();

  private final Consumer<String, byte[]> kafka;
  private final List<Range> there;
  private final Instant deadline;

  ParkedReader(Consumer<String, byte[]> kafka, String topic, Duration limit) {
    this.kafka = kafka;
    this.deadline = Instant.now().plus(limit);
    List<TopicPartition> partitions =
        kafka.partitionsFor(topic).stream()
            .map(each -> new TopicPartition(topic, each.partition()))
            .toList();
    Map<TopicPartition, Long> first = kafka.beginningOffsets(partitions);
    this.there =
        kafka.endOffsets(partitions).entrySet().stream()
            .map(end ->
                new Range(end.getKey(), first.getOrDefault(end.getKey(), 0L), end.getValue()))
            .toList();
  }

  /**
   * Offsets of one partition.
   *
   * @param to not included
   */
  private record Range(TopicPartition partition, long from, long to) {

    /** The last {@code limit} offsets before a place. */
    Range before(ParkedPlace place, int limit) {
      long end = Math.min(to, place.offsets().getOrDefault(partition.partition(), to));
      return new Range(partition, Math.max(from, end - limit), end);
    }

    boolean has(ParkedId id) {
      return partition.partition() == id.partition() && from <= id.offset() && id.offset() < to;
    }
  }

  ParkedSlice newest(ParkedPlace before, int limit) {
    Map<Integer, Long> rest = new HashMap<>();
    List<ParkedRecord> read = new ArrayList<>();
    for (Range whole : there) {
      Range range = whole.before(before, limit);
      rest.put(range.partition().partition(), range.to());
      read.addAll(read(range));
    }
    List<ParkedRecord> newest = read.stream().sorted(NEWEST_FIRST).limit(limit).toList();
    newest.forEach(each -> rest.merge(each.id().partition(), each.id().offset(), Math::min));
    ParkedPlace next = new ParkedPlace(rest);
    boolean more =
        there.stream().map(each -> each.before(next, 1)).anyMatch(each -> each.from() < each.to());
    return new ParkedSlice(newest, next, more);
  }

  /** Empty for a place that does not exist, or no longer. */
  Optional<ParkedRecord> at(ParkedId id) {
    return there.stream()
        .filter(range -> range.has(id))
        .map(range -> new Range(range.partition(), id.offset(), id.offset() + 1))
        .flatMap(range -> read(range).stream())
        .findFirst();
  }

  private List<ParkedRecord> read(Range range) {
    List<ParkedRecord> read = new ArrayList<>();
    kafka.assign(List.of(range.partition()));
    kafka.seek(range.partition(), range.from());
    while (kafka.position(range.partition()) < range.to()) {
      if (Instant.now().isAfter(deadline)) {
        throw new TimeoutException("the parked topic was not read in time");
      }
      kafka
          .poll(POLL)
          .forEach(record -> {
            if (record.offset() < range.to()) {
              read.add(ParkedRecord.of(record));
            }
          });
    }
    return read;
  }
}
