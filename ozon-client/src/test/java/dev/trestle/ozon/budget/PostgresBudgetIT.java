package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.catalogue.OzonMethod.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two replicas of one service share, on a real database. */
class PostgresBudgetIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration HASTE = Duration.ofSeconds(5);
  private static final Duration HOUR = Duration.ofHours(1);

  private static BudgetStack stack;
  private Replica one;
  private Replica other;

  @BeforeAll
  static void start() {
    stack = new BudgetStack("orders", "aside");
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @BeforeEach
  void open() {
    stack.run("orders", "truncate request_pace, request_pause, request_log");
    one = new Replica(stack.database("orders"), 50, 0);
    other = new Replica(stack.database("orders"), 50, 0);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void keepsAMethodsLimitInAnyWindow() {
    Duration window = Duration.ofMillis(600);
    OzonMethod method = Replica.method("/v1/few", List.of(new Limit(3, window)), List.of());
    List<Long> granted = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (int each = 0; each < 15; each++) {
      Replica replica = each % 2 == 0 ? one : other;
      calls.add(
          replica
              .take(method, List.of(), CallClass.SWEEP, PATIENCE)
              .thenAccept(permit -> {
                assertThat(permit).isInstanceOf(Permit.Granted.class);
                granted.add(System.nanoTime());
              }));
    }
    calls.forEach(call -> call.orTimeout(20, TimeUnit.SECONDS).join());

    List<Long> inOrder = granted.stream().sorted().toList();
    for (int each = 3; each < inOrder.size(); each++) {
      assertThat(inOrder.get(each) - inOrder.get(each - 3)).isGreaterThan(window.toNanos());
    }
  }

  @Test
  void keepsTheLimitOfEachItem() {
    OzonMethod stocks =
        Replica.method("/v2/stocks", List.of(), List.of(new Limit(1, Duration.ofMinutes(1))));

    assertThat(soon(one, stocks, List.of("7:22", "8:22"))).isInstanceOf(Permit.Granted.class);
    assertThat(soon(other, stocks, List.of("9:22", "8:22")))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> {
              assertThat(no.limit()).isEqualTo("1 requests in PT1M: /v2/stocks 8:22");
              assertThat(no.retryAfter()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
            });
    // The refused call took nothing of its other item.
    assertThat(soon(other, stocks, List.of("9:22"))).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void countsAThousandItemsInOneStatement() {
    OzonMethod prices = Replica.method("/v1/prices", List.of(), List.of(new Limit(10, HOUR)));
    List<String> items = IntStream.range(0, 1000).mapToObj(each -> "offer-" + each).toList();
    for (int each = 0; each < 10; each++) {
      Replica replica = each % 2 == 0 ? one : other;
      assertThat(take(replica, prices, items, PATIENCE)).isInstanceOf(Permit.Granted.class);
    }

    assertThat(take(one, prices, List.of("offer-999"), PATIENCE))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> assertThat(no.retryAfter()).isBetween(HOUR.minusMinutes(1), HOUR.plusMinutes(1)));
  }

  @Test
  void keepsTheStrictestOfSeveralLimits() {
    OzonMethod drafts =
        Replica.method(
            "/v1/draft/create",
            List.of(new Limit(3, HOUR), new Limit(2, Duration.ofSeconds(1))),
            List.of());
    for (int each = 0; each < 3; each++) {
      assertThat(take(one, drafts, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
    }

    assertThat(take(other, drafts, List.of(), PATIENCE))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> assertThat(no.limit()).isEqualTo("3 requests in PT1H: /v1/draft/create"));
  }

  @Test
  void spendsNoTokenOnWhatALimitRefuses() {
    OzonMethod report = Replica.method("/v1/report", List.of(new Limit(1, HOUR)), List.of());
    assertThat(soon(one, report, List.of())).isInstanceOf(Permit.Granted.class);
    String before = stack.read("orders", "select next_at from request_pace");

    assertThat(soon(other, report, List.of())).isInstanceOf(Permit.Exhausted.class);
    assertThat(stack.read("orders", "select next_at from request_pace")).isEqualTo(before);
  }

  @Test
  void givesBackWhatACallTookThatNeverWent() {
    OzonMethod report = Replica.method("/v1/report", List.of(new Limit(1, HOUR)), List.of());
    stack.run("orders", "insert into request_pause values (1, '', now() + interval '1 minute')");

    assertThat(soon(one, report, List.of()))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class, no -> assertThat(no.limit()).isEqualTo("account 1 is paused"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> stack.read("orders", "select cardinality(taken) from request_log").equals("0"));
    stack.run("orders", "delete from request_pause");
    assertThat(take(other, report, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void heedsAPauseOfAnotherReplica() {
    one.budget.pauseAccount(1, Duration.ofSeconds(90));
    awaitRow("select count(*) from request_pause");

    assertThat(take(other, Replica.PLAIN, List.of(), Duration.ofSeconds(60)))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> {
              assertThat(no.limit()).isEqualTo("account 1 is paused");
              assertThat(no.retryAfter()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
            });
    assertThat(other.meters.get("trestle.ozon.budget.paused.accounts").gauge().value())
        .isEqualTo(1);
  }

  @Test
  void heedsThatAnotherReplicaFoundAMethodClosed() {
    OzonMethod closed = Replica.method("/v1/closed", List.of(), List.of());
    one.budget.pauseMethod(1, closed, Duration.ofMinutes(3));
    awaitRow("select count(*) from request_pause");

    assertThat(soon(other, closed, List.of()))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> assertThat(no.limit()).isEqualTo("Ozon closed /v1/closed"));
    assertThat(soon(other, Replica.PLAIN, List.of())).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void waitsForADatabaseThatIsAway() {
    assertThat(take(one, Replica.PLAIN, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
    stack.run("aside", "alter database orders with allow_connections false");
    stack.run(
        "aside", "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'orders'");
    assertThat(take(one, Replica.PLAIN, List.of(), Duration.ofSeconds(1)))
        .isInstanceOfSatisfying(
            Permit.Exhausted.class,
            no -> assertThat(no.limit()).isEqualTo("the budget cannot be reached"));
    var patient = one.take(Replica.PLAIN, List.of(), CallClass.REREAD, PATIENCE);
    stack.run("aside", "alter database orders with allow_connections true");

    assertThat(patient.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void goesOnWhenACrashEmptiedTheTableOfTokens() {
    assertThat(take(one, Replica.PLAIN, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
    stack.run("orders", "truncate request_pace");

    assertThat(take(one, Replica.PLAIN, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
  }

  @Test
  void goesOnWhenTheDatabasesClockWasPutBack() {
    assertThat(take(one, Replica.PLAIN, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
    stack.run("orders", "update request_pace set next_at = now() + interval '1 day'");

    assertThat(take(one, Replica.PLAIN, List.of(), PATIENCE)).isInstanceOf(Permit.Granted.class);
  }

  private static Permit soon(Replica replica, OzonMethod method, List<String> items) {
    return take(replica, method, items, HASTE);
  }

  private static Permit take(
      Replica replica, OzonMethod method, List<String> items, Duration patience) {
    return replica
        .take(method, items, CallClass.COMMAND, patience)
        .orTimeout(PATIENCE.plusSeconds(10).toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static void awaitRow(String count) {
    Awaitility.await().atMost(PATIENCE).until(() -> stack.read("orders", count).equals("1"));
  }
}
