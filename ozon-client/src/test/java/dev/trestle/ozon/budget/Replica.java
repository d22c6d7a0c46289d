package dev.trestle.ozon.budget;

import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One replica of a service: its own event loops, connections, budget and way to Ozon. */
final class Replica implements AutoCloseable {

  static final OzonMethod PLAIN = method("/v3/posting/fbs/get", List.of(), List.of());

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Vertx vertx = Vertx.vertx();
  final PostgresBudget budget;
  private final Pool pool;
  private final HttpClient http;
  private final int ozon;

  Replica(DatabaseAddress database, int share, int ozon) {
    this.ozon = ozon;
    pool =
        Pool.newInstance(
            PgBuilder.pool()
                .connectingTo(
                    new PgConnectOptions()
                        .setHost(database.host())
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.user())
                        .setCachePreparedStatements(true))
                .with(new io.vertx.sqlclient.PoolOptions().setMaxSize(4))
                .using(vertx)
                .build());
    budget = new PostgresBudget(pool, new Shares(share, Map.of()), meters);
    http =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAliveTimeout(60),
            new PoolOptions().setHttp1MaxSize(100));
  }

  /** Asks for a permit where a service would: on an event loop. */
  CompletableFuture<Permit> take(
      OzonMethod method, List<String> items, CallClass callClass, Duration patience) {
    CompletableFuture<Permit> answer = new CompletableFuture<>();
    take(method, items, callClass, patience, answer::complete);
    return answer;
  }

  private void take(
      OzonMethod method,
      List<String> items,
      CallClass callClass,
      Duration patience,
      Consumer<Permit> then) {
    Demand demand = new Demand(1, method, items, callClass, patience);
    vertx.runOnContext(any -> budget.take(demand).subscribe().with(then));
  }

  /**
   * A call to Ozon that was let go.
   *
   * @param asked when it asked for the permit, in nanoseconds, as the others
   * @param granted when it had it
   * @param answered when Ozon's answer was there
   */
  record Sent(CallClass callClass, long asked, long granted, long answered) {}

  /** A permit, then the request. */
  CompletableFuture<Sent> call(CallClass callClass) {
    CompletableFuture<Sent> done = new CompletableFuture<>();
    long asked = System.nanoTime();
    take(
        PLAIN,
        List.of(),
        callClass,
        Duration.ofMinutes(1),
        permit -> {
          long granted = System.nanoTime();
          if (permit instanceof Permit.Granted) {
            send()
                .onComplete(answer ->
                    done.complete(new Sent(callClass, asked, granted, System.nanoTime())));
          } else {
            done.completeExceptionally(new AssertionError(permit));
          }
        });
    return done;
  }

  private Future<?> send() {
    return http.request(HttpMethod.POST, ozon, "127.0.0.1", PLAIN.path())
        .compose(request ->
            request
                .putHeader("Client-Id", "100001")
                .putHeader("Api-Key", "sandbox-key-100001")
                .send("{\"posting_number\":\"1-1-1\"}"))
        .compose(HttpClientResponse::body);
  }

  static OzonMethod method(
      String path, List<OzonMethod.Limit> limits, List<OzonMethod.Limit> itemLimits) {
    return new OzonMethod(
        path,
        OzonMethod.Verb.POST,
        "FBS",
        OzonMethod.Owner.ORDER,
        false,
        0,
        limits,
        itemLimits,
        null,
        null);
  }

  @Override
  public void close() {
    budget.stop();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** A configuration by hand. */
  record Shares(int share, Map<Long, BudgetConfig.Account> accounts) implements BudgetConfig {
    @Override
    public int requestsPerSecond() {
      return 50;
    }
  }
}
