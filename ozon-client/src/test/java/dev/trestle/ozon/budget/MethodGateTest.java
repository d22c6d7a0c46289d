package dev.trestle.ozon.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.catalogue.OzonMethod.Limit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodGateTest {

  private static final OzonMethod STOCKS =
      Replica.method(
          "/v2/products/stocks", List.of(new Limit(80, Duration.ofMinutes(1))), List.of());
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final Room FULL = new Room.Full("80 requests", true, TEN);

  private final MovableAlarm alarm = new MovableAlarm();
  private final FakeLimits limits = new FakeLimits();
  private final Endings endings =
      new Endings(alarm, limits, new BudgetMeters(new SimpleMeterRegistry(), () -> 0));
  private final FakeLeases leases = new FakeLeases(alarm);
  private final AccountLane lane = new AccountLane(1, new Pace(10), alarm, leases, endings);
  private final MethodGate gate = new MethodGate(alarm, limits, lane, endings);

  @Test
  void tellsTheLogWhenACallGoes() {
    Asking call = ask(CallClass.SWEEP, TEN);
    alarm.advance(Duration.ZERO);

    assertThat(call.granted()).isTrue();
    assertThat(limits.sent).containsExactly(FakeLimits.CHARGE);
    assertThat(limits.givenBack).isEmpty();
  }

  @Test
  void takesNoTokenForACallThatCannotWaitForItsLimit() {
    limits.answers.add(FULL);
    Asking call = ask(CallClass.COMMAND, Duration.ofSeconds(9));

    assertThat(call.exhausted()).isEqualTo(new Permit.Exhausted("80 requests", TEN));
    assertThat(leases.asked).isEmpty();
  }

  @Test
  void asksAFullLogOnceForAllWhoWait() {
    limits.answers.add(FULL);
    for (int each = 0; each < 50; each++) {
      ask(CallClass.SWEEP, Duration.ofMinutes(1));
    }
    Asking command = ask(CallClass.COMMAND, Duration.ofSeconds(11));
    alarm.advance(Duration.ofMillis(9_990));
    assertThat(limits.asked).hasSize(1);
    limits.answers.add(new Room.Taken(FakeLimits.CHARGE));
    limits.answers.add(FULL);
    alarm.advance(Duration.ofMillis(100));

    assertThat(limits.asked).hasSize(3);
    assertThat(command.granted()).isTrue();
  }

  @Test
  void letsOthersPassACallWhoseItemMustWait() {
    limits.answers.add(new Room.Full("once in 30 s: 7:22", false, Duration.ofSeconds(5)));
    Asking first = ask(CallClass.COMMAND, TEN);
    Asking second = ask(CallClass.COMMAND, TEN);
    alarm.advance(Duration.ofSeconds(1));

    assertThat(first.permit).isNull();
    assertThat(second.granted()).isTrue();
    alarm.advance(Duration.ofSeconds(5));
    assertThat(first.granted()).isTrue();
  }

  @Test
  void givesBackWhatACancelledCallTook() {
    leases.away = true;
    Asking call = ask(CallClass.COMMAND, TEN);
    call.cancel();

    assertThat(limits.givenBack).containsExactly(FakeLimits.CHARGE);
  }

  private Asking ask(CallClass callClass, Duration patience) {
    return new Asking(alarm, gate::add, endings, STOCKS, callClass, patience);
  }
}
