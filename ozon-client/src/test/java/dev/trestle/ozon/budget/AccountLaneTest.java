package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountLaneTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final MovableAlarm alarm = new MovableAlarm();
  private final FakeLeases leases = new FakeLeases(alarm);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Endings endings =
      new Endings(alarm, new FakeLimits(), new BudgetMeters(meters, () -> 0));
  private final AccountLane lane = new AccountLane(1, new Pace(10), alarm, leases, endings);

  @Test
  void letsAFirstCallGoAtOnce() {
    Asking call = ask(CallClass.SWEEP, PATIENCE);
    alarm.advance(Duration.ZERO);

    assertThat(call.granted()).isTrue();
  }

  @Test
  void neverLetsMoreThanTheShareGoInAnySecond() {
    List<Asking> calls = many(CallClass.REREAD, 60, PATIENCE);
    alarm.advance(Duration.ofSeconds(7));

    long[] at = calls.stream().filter(Asking::granted).mapToLong(call -> call.at).toArray();
    assertThat(at).hasSizeGreaterThan(63 * 9 / 10);
    for (int each = 10; each < at.length; each++) {
      assertThat(at[each] - at[each - 10])
          .isGreaterThanOrEqualTo(SECOND.plus(Pace.MARGIN).toNanos());
    }
  }

  @Test
  void letsACommandOvertakeABacklog() {
    many(CallClass.SWEEP, 60, PATIENCE);
    many(CallClass.REREAD, 60, PATIENCE);
    alarm.advance(Duration.ofMillis(1_730));
    long begin = alarm.now();
    Asking command = ask(CallClass.COMMAND, PATIENCE);
    alarm.advance(SECOND);

    assertThat(Duration.ofNanos(command.at - begin)).isLessThan(Duration.ofMillis(160));
  }

  @Test
  void letsACommandOfAnotherReplicaOvertakeABacklog() {
    AccountLane other = new AccountLane(1, new Pace(10), alarm, leases, endings);
    many(CallClass.REREAD, 60, PATIENCE);
    alarm.advance(Duration.ofMillis(1_730));
    long begin = alarm.now();
    Asking command =
        new Asking(alarm, other::add, endings, Replica.PLAIN, CallClass.COMMAND, PATIENCE);
    alarm.advance(SECOND);

    assertThat(Duration.ofNanos(command.at - begin)).isLessThan(Duration.ofMillis(160));
  }

  @Test
  void letsRereadsOfAnotherReplicaOvertakeSweeps() {
    AccountLane other = new AccountLane(1, new Pace(10), alarm, leases, endings);
    List<Asking> sweeps = many(CallClass.SWEEP, 60, PATIENCE);
    alarm.advance(SECOND);
    long before = sweeps.stream().filter(Asking::granted).count();
    for (int each = 0; each < 40; each++) {
      new Asking(alarm, other::add, endings, Replica.PLAIN, CallClass.REREAD, PATIENCE);
    }
    alarm.advance(Duration.ofSeconds(3));

    assertThat(sweeps.stream().filter(Asking::granted).count()).isLessThanOrEqualTo(before + 2);
  }

  @Test
  void throwsAwayTheTokenThatAStallMadeLate() {
    List<Asking> calls = many(CallClass.REREAD, 30, PATIENCE);
    alarm.advance(new Pace(10).step().minusMillis(10));
    alarm.stall(Duration.ofMillis(300));
    long after = alarm.now();
    alarm.advance(SECOND);

    // One was due meanwhile and is lost; the next is leased anew, and spaced as ever.
    assertThat(meters.counter("trestle.ozon.budget.tokens.thrown.away").count()).isEqualTo(1);
    assertThat(calls.stream().filter(call -> call.granted() && call.at >= after)).hasSize(10);
  }

  @Test
  void refusesAtOnceWhatCannotHaveItsTurnInTime() {
    many(CallClass.REREAD, 60, PATIENCE);
    Asking late = ask(CallClass.REREAD, Duration.ofSeconds(5));

    assertThat(late.exhausted().limit()).contains("10 requests per second of account 1");
    assertThat(late.exhausted().retryAfter())
        .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
  }

  @Test
  void saysHowLongItTakesWhenPatienceEnds() {
    many(CallClass.REREAD, 20, PATIENCE);
    Asking sweep = ask(CallClass.SWEEP, Duration.ofSeconds(3));
    many(CallClass.REREAD, 40, PATIENCE);
    alarm.advance(Duration.ofSeconds(3));

    // 60 before it, 28 of them gone in 3 s: 32 more and its own.
    assertThat(sweep.exhausted().retryAfter())
        .isBetween(Duration.ofMillis(3_300), Duration.ofMillis(3_700));
    assertThat(waiting("sweep")).isZero();
  }

  @Test
  void givesThePlaceOfACancelledCallToTheNext() {
    many(CallClass.REREAD, 2, PATIENCE);
    Asking cancelled = ask(CallClass.REREAD, PATIENCE);
    Asking next = ask(CallClass.REREAD, PATIENCE);
    cancelled.cancel();
    alarm.advance(Duration.ofMillis(220));

    assertThat(cancelled.permit).isNull();
    assertThat(next.granted()).isTrue();
    assertThat(waiting("reread")).isZero();
  }

  @Test
  void waitsForAPauseOrRefusesWhoCannot() {
    Asking patient = ask(CallClass.COMMAND, PATIENCE);
    Asking hasty = ask(CallClass.COMMAND, Duration.ofSeconds(2));
    lane.pause(Duration.ofSeconds(5));

    assertThat(hasty.exhausted())
        .isEqualTo(new Permit.Exhausted("account 1 is paused", Duration.ofSeconds(5)));
    alarm.advance(Duration.ofMillis(4_990));
    assertThat(patient.permit).isNull();
    alarm.advance(SECOND);
    assertThat(patient.granted()).isTrue();
  }

  @Test
  void holdsBackAClosedMethodAlone() {
    leases.closed.put("/v1/closed", (alarm.now() + Duration.ofSeconds(5).toNanos()) / 1_000);
    var method = Replica.method("/v1/closed", List.of(), List.of());
    Asking closed = new Asking(alarm, lane::add, endings, method, CallClass.COMMAND, PATIENCE);
    Asking open = ask(CallClass.REREAD, PATIENCE);
    alarm.advance(SECOND);

    assertThat(open.granted()).isTrue();
    assertThat(closed.permit).isNull();
    leases.closed.clear();
    alarm.advance(Duration.ofSeconds(5));
    assertThat(closed.granted()).isTrue();
  }

  @Test
  void letsNothingGoWithoutTheDatabase() {
    leases.away = true;
    Asking hasty = ask(CallClass.COMMAND, SECOND);
    Asking patient = ask(CallClass.COMMAND, PATIENCE);
    alarm.advance(Duration.ofSeconds(3));

    assertThat(hasty.exhausted().limit()).isEqualTo("the budget cannot be reached");
    assertThat(patient.permit).isNull();
    leases.away = false;
    alarm.advance(SECOND);
    assertThat(patient.granted()).isTrue();
  }

  @Test
  void letsOnlySoManyWait() {
    many(CallClass.SWEEP, 10_000, PATIENCE.multipliedBy(100));
    Demand demand = new Demand(1, Replica.PLAIN, List.of(), CallClass.COMMAND, PATIENCE);

    Uni.createFrom()
        .<Permit>emitter(emitter ->
            assertThat(endings.begin(new Waiter(demand, alarm.now(), emitter, Runnable::run)))
                .isFalse())
        .subscribe()
        .with(permit -> {});
  }

  private Asking ask(CallClass callClass, Duration patience) {
    return new Asking(alarm, lane::add, endings, Replica.PLAIN, callClass, patience);
  }

  private List<Asking> many(CallClass callClass, int calls, Duration patience) {
    return new ArrayList<>(
        IntStream.range(0, calls).mapToObj(each -> ask(callClass, patience)).toList());
  }

  private double waiting(String tag) {
    return meters.get("trestle.ozon.budget.waiting").tag("class", tag).gauge().value();
  }
}
