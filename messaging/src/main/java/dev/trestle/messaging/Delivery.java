package dev.trestle.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * The one class that turns verdicts into offset commits. The returned {@code Uni} completes when
 * every record of the batch is applied or parked, and only then does the channel commit; while our
 * own database or Kafka fails it goes on trying, and the channel's partitions wait.
 */
@ApplicationScoped
public class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ParkedRecords parked;

  Delivery(ParkedRecords parked) {
    this.parked = parked;
  }

  /** Delivers a polled batch to the handler. */
  public Uni<Void> deliver(ConsumerRecords<String, byte[]> polled, RecordHandler handler) {
    List<ReceivedRecord> batch = new ArrayList<>(polled.count());
    polled.forEach(kafka -> batch.add(ReceivedRecord.of(kafka)));
    return batch.isEmpty() ? Uni.createFrom().voidItem() : deliver(batch, handler);
  }

  Uni<Void> deliver(List<ReceivedRecord> batch, RecordHandler handler) {
    return Uni.createFrom()
        .deferred(() -> attempt(batch, handler))
        .onFailure()
        .invoke(trouble -> LOG.warnf("batch of %d waits: %s", batch.size(), trouble))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  private Uni<Void> attempt(List<ReceivedRecord> batch, RecordHandler handler) {
    return verdicts(batch, handler).chain(verdicts -> settle(batch, verdicts));
  }

  /**
   * What the handler makes of the records, once: a replay by hand parks nothing again and does not
   * wait. One record with a value that the database refuses does not hold up the others.
   */
  public Uni<List<Verdict>> verdicts(List<ReceivedRecord> batch, RecordHandler handler) {
    return handler
        .handle(batch)
        .onFailure(DatabaseFault::isOfTheData)
        .recoverWithUni(fault ->
            batch.size() == 1
                ? Uni.createFrom().item(List.of(new Verdict.Park(DatabaseFault.reason(fault))))
                : oneByOne(batch, handler));
  }

  private Uni<List<Verdict>> oneByOne(List<ReceivedRecord> batch, RecordHandler handler) {
    return Multi.createFrom()
        .iterable(batch)
        .onItem()
        .transformToUniAndConcatenate(single -> verdicts(List.of(single), handler))
        .collect()
        .in(ArrayList<Verdict>::new, List::addAll)
        .map(Collections::unmodifiableList);
  }

  private Uni<Void> settle(List<ReceivedRecord> batch, List<Verdict> verdicts) {
    if (verdicts.size() != batch.size()) {
      throw new IllegalStateException("one verdict per record is due");
    }
    Uni<Void> settled = Uni.createFrom().voidItem();
    for (int index = 0; index < batch.size(); index++) {
      ReceivedRecord record = batch.get(index);
      Uni<Void> step =
          switch (verdicts.get(index)) {
            case Verdict.Applied applied -> Uni.createFrom().voidItem();
            case Verdict.Park park -> parked.park(record, park.reason());
            case Verdict.Retry retry -> Uni.createFrom().failure(retry.cause());
          };
      settled = settled.chain(() -> step);
    }
    return settled;
  }
}
