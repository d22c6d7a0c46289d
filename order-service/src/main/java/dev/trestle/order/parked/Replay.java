package dev.trestle.order.parked;

import dev.trestle.messaging.Delivery;
import dev.trestle.messaging.TopicHandler;
import dev.trestle.messaging.Verdict;
import dev.trestle.order.parked.ReplayResults.Result;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands parked records to the handlers of the topics that they first came from, one after the
 * other, as if they came again. Safe to repeat: the inbox knows what was applied.
 */
@ApplicationScoped
class Replay {

  private static final Logger LOG = Logger.getLogger(Replay.class);
  private static final Comparator<ParkedRecord> OLDEST_FIRST =
      Comparator.comparing(ParkedRecord::parkedAt).thenComparing(each -> each.id().offset());

  private final Map<String, TopicHandler> handlers;
  private final Delivery delivery;
  private final Replays replays;

  Replay(@All List<TopicHandler> handlers, Delivery delivery, Replays replays) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(TopicHandler::topic, Function.identity()));
    this.delivery = delivery;
    this.replays = replays;
  }

  Uni<ReplayResults> perform(List<ParkedRecord> records, String actor) {
    return Multi.createFrom()
        .iterable(records.stream().sorted(OLDEST_FIRST).toList())
        .onItem()
        .transformToUniAndConcatenate(record -> perform(record, actor))
        .collect()
        .asList()
        .map(ReplayResults::new);
  }

  private Uni<Result> perform(ParkedRecord record, String actor) {
    TopicHandler handler = handlers.get(record.original().topic());
    Uni<Result> result =
        handler == null
            ? Uni.createFrom()
                .item(failed(record, "nobody here handles " + record.original().topic()))
            : verdict(record, handler);
    return result
        .invoke(done -> log(record, actor, done))
        .call(done -> replays.note(record.id(), actor, done));
  }

  private Uni<Result> verdict(ParkedRecord record, TopicHandler handler) {
    return delivery
        .verdicts(List.of(record.original()), handler)
        .map(verdicts -> result(record, verdicts.getFirst()))
        .onFailure()
        .recoverWithItem(trouble -> failed(record, trouble));
  }

  private static Result result(ParkedRecord record, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Applied applied -> result(record, "applied", null);
      case Verdict.Park park -> result(record, "parked", park.reason());
      case Verdict.Retry retry -> failed(record, retry.cause());
    };
  }

  private static Result failed(ParkedRecord record, Throwable trouble) {
    LOG.warnf("replay of %s failed: %s", record.id(), trouble);
    return failed(record, "our database or Kafka failed: try again");
  }

  private static Result failed(ParkedRecord record, String reason) {
    return result(record, "failed", reason);
  }

  private static Result result(ParkedRecord record, String outcome, @Nullable String reason) {
    return new Result(record.id().toString(), outcome, reason);
  }

  private static void log(ParkedRecord record, String actor, Result result) {
    LOG.infof(
        "replay parked=%s topic=%s push_id=%s actor=\"%s\" outcome=%s trace=%s",
        record.id(),
        record.original().topic(),
        record.original().eventId(),
        actor,
        result.outcome(),
        record.original().traceparent().traceId());
  }
}
