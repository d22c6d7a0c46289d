package dev.trestle.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxClockTest {

  private static final Instant START = Instant.parse("2026-09-14T09:30:15Z");

  private final Deque<Duration> alarms = new ArrayDeque<>();
  private final Deque<Runnable> rings = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final Base base = new Base();
  private final SandboxClock clock =
      new SandboxClock(
          base,
          (pause, what) -> {
            alarms.add(pause);
            rings.add(what);
          });

  @Test
  void followsItsBase() {
    base.now = START.plusSeconds(3);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void runsFasterFromNowOn() {
    base.now = START.plusSeconds(10);
    clock.speed(60);
    base.now = START.plusSeconds(12);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(10 + 2 * 60));
    clock.speed(0);
    base.now = START.plusSeconds(100);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(130));
  }

  @Test
  void runsWhatIsDueInTheOrderOfItsTime() {
    clock.after(Duration.ofSeconds(20), () -> note("second"));
    clock.after(Duration.ofSeconds(10), () -> note("first"));
    clock.after(Duration.ofSeconds(20), () -> note("third"));
    clock.after(Duration.ofSeconds(31), () -> note("never"));
    clock.advance(Duration.ofSeconds(30));
    assertThat(done)
        .containsExactly(
            "first at 2026-09-14T09:30:25Z",
            "second at 2026-09-14T09:30:35Z",
            "third at 2026-09-14T09:30:35Z");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    assertThat(clock.waiting()).isEqualTo(1);
  }

  @Test
  void repeatsWhatPlansItselfAgain() {
    clock.after(Duration.ofDays(1), this::nightly);
    clock.advance(Duration.ofDays(3));
    assertThat(done).hasSize(3);
  }

  @Test
  void wakesUpInRealTimeAndSoonerWhenItRunsFaster() {
    clock.after(Duration.ofSeconds(60), () -> note("woken"));
    assertThat(alarms.getLast()).isCloseTo(Duration.ofSeconds(60), Duration.ofMillis(1));
    clock.speed(60);
    assertThat(alarms.getLast()).isCloseTo(Duration.ofSeconds(1), Duration.ofMillis(1));
    base.now = START.plusSeconds(2);
    rings.getFirst().run();
    assertThat(done).isEmpty();
    rings.getLast().run();
    assertThat(done).hasSize(1);
  }

  @Test
  void losesNoTimeToWhatItRuns() {
    clock.after(Duration.ofSeconds(1), () -> base.now = base.now.plusSeconds(5));
    base.now = START.plusSeconds(1);
    rings.getLast().run();
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(6));
    clock.speed(10);
    clock.after(Duration.ofSeconds(30), () -> base.now = base.now.plusSeconds(2));
    clock.advance(Duration.ofMinutes(1));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(6 + 60 + 20));
  }

  @Test
  void setsNoAlarmWhileItStandsStill() {
    clock.speed(0);
    clock.after(Duration.ofSeconds(1), () -> note("late"));
    assertThat(alarms).isEmpty();
    clock.after(Duration.ofSeconds(-1), () -> note("overdue"));
    rings.getLast().run();
    assertThat(done).containsExactly("overdue at 2026-09-14T09:30:15Z");
  }

  @Test
  void forgetsEverythingOnReset() {
    clock.after(Duration.ofSeconds(1), () -> note("dead"));
    clock.advance(Duration.ofMillis(500));
    clock.speed(7);
    clock.reset();
    assertThat(clock.instant()).isEqualTo(START);
    assertThat(clock.speed()).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    assertThat(done).isEmpty();
  }

  private void nightly() {
    note("night");
    clock.after(Duration.ofDays(1), this::nightly);
  }

  private void note(String what) {
    done.add(what + " at " + clock.instant());
  }

  private static final class Base extends Clock {

    private Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
