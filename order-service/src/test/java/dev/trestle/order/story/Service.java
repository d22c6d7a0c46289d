package dev.trestle.order.story;

import dev.trestle.contracts.CloudEvent;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import dev.trestle.messaging.EventLoop;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RecordHandler;
import dev.trestle.messaging.TopicHandler;
import dev.trestle.messaging.Verdict;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The service as a story drives it: accounts come and go, batches come in, rows are read. */
@Singleton
class Service {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Map<String, RecordHandler> handlers;
  private final OzonAccounts accounts;
  private final EventLoop eventLoop;
  private final Pool database;
  private final Clock clock;

  Service(
      @All List<TopicHandler> handlers,
      OzonAccounts accounts,
      EventLoop eventLoop,
      Pool database,
      Clock clock) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(TopicHandler::topic, Function.identity()));
    this.accounts = accounts;
    this.eventLoop = eventLoop;
    this.database = database;
    this.clock = clock;
  }

  /** A seller comes; its sweeps begin, and its commands go on. */
  void open(long account, long seller) {
    String id = Long.toString(seller);
    accounts.put(new OzonAccount(account, id, id, "sandbox-key-" + id, new SellerId(seller)));
  }

  /** And goes: from the next step on nothing is done for it. */
  void close(long account) {
    accounts.forget(account);
  }

  /**
   * Whether all was committed; a batch that was not comes again, as Kafka would bring it. Bodies
   * are of one topic.
   */
  boolean deliver(String topic, List<byte[]> bodies) {
    List<ReceivedRecord> batch = new ArrayList<>();
    bodies.forEach(body -> batch.add(record(body, batch.size())));
    RecordHandler handler = handlers.get(topic);
    List<Verdict> verdicts;
    try {
      verdicts = eventLoop.run(() -> handler.handle(batch)).await().atMost(LIMIT);
    } catch (RuntimeException rolledBack) {
      return false;
    }
    verdicts.forEach(verdict -> {
      if (!(verdict instanceof Verdict.Applied)) {
        throw new AssertionError("a push was not applied: " + verdict);
      }
    });
    return true;
  }

  /** All walks of a seller begin, at once or when the one under way is over. */
  void sweep(long account) {
    sweep(account, "true");
  }

  /** Those that tell nothing of postings. */
  void sweepAfterSales(long account) {
    sweep(account, "kind in ('returns', 'rfbs-returns', 'cancellations')");
  }

  private void sweep(long account, String which) {
    sql(
        "update sweep set due_at = least(due_at, clock_timestamp()), wanted_at = clock_timestamp()"
            + " where account_id = $1 and "
            + which,
        account);
  }

  /** Numbers of the postings that are known. */
  Set<String> postings(long seller) {
    return sql("select posting_number from posting where seller_id = $1", seller).stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  private ReceivedRecord record(byte[] body, int offset) {
    PushEnvelope.Relayed push = (PushEnvelope.Relayed) PushReader.read(body);
    var head =
        new CloudEvent(
            push.id(),
            push.type().cloudEventType(),
            CloudEvent.sourceOf(push.seller()),
            push.key(),
            clock.instant(),
            TraceParent.start());
    return new ReceivedRecord(
        String.valueOf(push.type().topic()),
        0,
        offset,
        push.key(),
        body,
        head.headers(),
        clock.instant());
  }

  /** What is under way for anybody is rolled back, as when the process dies. */
  void killConnections() {
    try {
      sql(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()"
              + " and state <> 'idle'");
    } catch (RuntimeException itsOwn) {
      // The one that was asked may be among those that died.
    }
  }

  List<Row> sql(String sql, Object... parameters) {
    var rows =
        database
            .preparedQuery(sql)
            .execute(Tuple.from(parameters))
            .onFailure()
            .retry()
            .withBackOff(Duration.ofMillis(20))
            .atMost(8)
            .await()
            .atMost(LIMIT);
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  long count(String sql, Object... parameters) {
    return sql(sql, parameters).getFirst().getLong(0);
  }
}
