package dev.trestle.bench.budget;

import dev.trestle.localstack.DatabaseAddress;
import dev.trestle.ozon.budget.CallClass;
import dev.trestle.ozon.budget.Demand;
import dev.trestle.ozon.budget.Permit;
import dev.trestle.ozon.budget.PostgresBudget;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One replica of a service: its own event loops, connections, budget and way to the sandbox. */
final class Replica implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final OzonMethod METHOD =
      new OzonMethod(
          "/v3/posting/fbs/get",
          OzonMethod.Verb.POST,
          "FBS",
          OzonMethod.Owner.ORDER,
          false,
          0,
          List.of(),
          List.of(),
          null,
          null);

  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HttpClient http = vertx.createHttpClient();
  private final Pool pool;
  private final PostgresBudget budget;
  private final int sandbox;

  Replica(DatabaseAddress database, int share, int sandbox) {
    this.sandbox = sandbox;
    var address =
        new PgConnectOptions()
            .setHost(database.host())
            .setPort(database.port())
            .setDatabase(database.name())
            .setUser(database.user())
            .setCachePreparedStatements(true);
    pool = Pool.newInstance(PgBuilder.pool().connectingTo(address).using(vertx).build());
    budget = new PostgresBudget(pool, new Share(share), meters);
  }

  /** Permit, request, answer; the latency in nanoseconds. */
  CompletableFuture<Long> call(CallClass callClass) {
    CompletableFuture<Long> latency = new CompletableFuture<>();
    long asked = System.nanoTime();
    Demand demand = new Demand(1, METHOD, List.of(), callClass, PATIENCE);
    vertx.runOnContext(any ->
        budget
            .take(demand)
            .subscribe()
            .with(permit -> {
              if (permit instanceof Permit.Granted) {
                send().onComplete(answer -> latency.complete(System.nanoTime() - asked));
              }
            }));
    return latency;
  }

  double thrownAway() {
    return meters.counter("trestle.ozon.budget.tokens.thrown.away").count();
  }

  private Future<?> send() {
    return http.request(HttpMethod.POST, sandbox, "127.0.0.1", METHOD.path())
        .compose(request ->
            request
                .putHeader("Client-Id", "100001")
                .putHeader("Api-Key", "sandbox-key-100001")
                .send("{\"posting_number\":\"1-1-1\"}"))
        .compose(HttpClientResponse::body);
  }

  @Override
  public void close() {
    budget.stop();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
