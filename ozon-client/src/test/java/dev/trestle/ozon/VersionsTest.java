package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.SellerId;
import dev.trestle.ozon.Versions.Version;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionsTest {

  private static final String TODAY = "/v4/posting/fbs/list";
  private static final String OLDER = "/v3/posting/fbs/list";
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-01T00:00:00Z"));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, OzonFailure> failing = new HashMap<>();
  private Versions versions = versions(Map.of());

  @Test
  void asksTodaysVersion() {
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(TODAY));
    assertThat(asked).containsExactly(TODAY);
  }

  @Test
  void asksTheOlderOneWhereAllAccountsAreConfiguredSo() {
    versions = versions(Map.of("ozon.older-versions.all", TODAY));

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
    assertThat(ask(1001)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
  }

  @Test
  void asksTheOlderOneWhereOneAccountIsConfiguredSo() {
    versions = versions(Map.of("ozon.older-versions.1001", "/v1/x," + TODAY));

    assertThat(ask(1001)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(TODAY));
  }

  @Test
  void goesOverWhenTheMethodIsGoneAndStaysThere() {
    failing.put(TODAY, gone(TODAY));

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
    clock.advance(Duration.ofMinutes(9));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));

    assertThat(asked).containsExactly(TODAY, OLDER, OLDER, OLDER);
  }

  @Test
  void warnsAndCountsTheMoveOnce() {
    failing.put(TODAY, gone(TODAY));
    try (LogCapture log = LogCapture.of(Versions.class)) {
      ask(1);
      ask(1);
      clock.advance(Duration.ofMinutes(11));
      ask(1);

      assertThat(log.lines()).containsExactly("account 1 goes over from " + TODAY + " to " + OLDER);
    }
    assertThat(moves(TODAY, OLDER)).isOne();
  }

  @Test
  void movesOneAccountAndNotTheOthers() {
    failing.put(TODAY, gone(TODAY));
    ask(1);
    failing.clear();

    ask(2);

    assertThat(asked).containsExactly(TODAY, OLDER, TODAY);
  }

  @Test
  void triesTheVersionItLeftAgainAndComesBack() {
    failing.put(TODAY, gone(TODAY));
    ask(1);
    failing.clear();
    clock.advance(Duration.ofMinutes(10));

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(TODAY));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(TODAY));
    assertThat(moves(OLDER, TODAY)).isOne();
  }

  @Test
  void knowsWhichVersionAnAccountAsks() {
    versions = versions(Map.of("ozon.older-versions.1001", TODAY));
    assertThat(versions.asksToday(account(1), TODAY)).isTrue();
    assertThat(versions.asksToday(account(1001), TODAY)).isFalse();

    failing.put(TODAY, gone(TODAY));
    failing.put(OLDER, gone(OLDER));
    ask(1);
    ask(1001);
    assertThat(versions.asksToday(account(1), TODAY)).isFalse();
    assertThat(versions.asksToday(account(1001), TODAY)).isTrue();
  }

  @Test
  void triesAgainOnlyOncePerStretchWhileItStaysGone() {
    failing.put(TODAY, gone(TODAY));
    ask(1);
    clock.advance(Duration.ofMinutes(10));

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(OLDER));

    assertThat(asked).containsExactly(TODAY, OLDER, TODAY, OLDER, OLDER);
  }

  @Test
  void waitsAsLongAsConfigured() {
    versions = versions(Map.of("ozon.version-retry", "30s"));
    failing.put(TODAY, gone(TODAY));
    ask(1);
    clock.advance(Duration.ofSeconds(30));

    ask(1);

    assertThat(asked).containsExactly(TODAY, OLDER, TODAY, OLDER);
  }

  @Test
  void isGoneOnlyWhenBothAre() {
    failing.put(TODAY, gone(TODAY));
    failing.put(OLDER, gone(OLDER));

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Failed<>(gone(OLDER)));
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Failed<>(gone(TODAY)));

    failing.remove(TODAY);
    assertThat(ask(1)).isEqualTo(new OzonAnswer.Ok<>(TODAY));
    asked.clear();
    ask(1);
    assertThat(asked).containsExactly(TODAY);
  }

  static List<OzonFailure> otherFailures() {
    return List.of(
        new OzonFailure.Throttled(Duration.ofSeconds(1), "busy"),
        new OzonFailure.Refused(400, "3", "no"),
        new OzonFailure.Missing("none"),
        new OzonFailure.NotYet("early", Duration.ofSeconds(1)),
        new OzonFailure.Unavailable(true, "cut"),
        new OzonFailure.Unreadable("odd"));
  }

  @ParameterizedTest
  @MethodSource("otherFailures")
  void neverAsksTheOtherVersionForAnotherFailure(OzonFailure failure) {
    failing.put(TODAY, failure);

    assertThat(ask(1)).isEqualTo(new OzonAnswer.Failed<>(failure));
    assertThat(asked).containsExactly(TODAY);
  }

  @Test
  void staysWhereItIsWhenTryingAgainProvesNothing() {
    failing.put(TODAY, gone(TODAY));
    ask(1);
    failing.put(TODAY, new OzonFailure.Missing("none"));
    clock.advance(Duration.ofMinutes(10));
    asked.clear();
    assertThat(ask(1)).isInstanceOf(OzonAnswer.Ok.class);
    assertThat(asked).containsExactly(TODAY, OLDER);
    asked.clear();

    ask(1);

    assertThat(asked).containsExactly(OLDER);
  }

  private OzonAnswer<String> ask(long account) {
    Caller caller = Caller.sweep(account(account));
    return versions.ask(caller, version(TODAY), version(OLDER)).await().atMost(LIMIT);
  }

  private static OzonAccount account(long id) {
    return new OzonAccount(id, "shop", "418206", "secret", SellerId.parse("418206"));
  }

  private Version<String> version(String path) {
    return new Version<>(
        path,
        () -> {
          asked.add(path);
          OzonFailure failure = failing.get(path);
          return Uni.createFrom()
              .item(failure == null ? new OzonAnswer.Ok<>(path) : new OzonAnswer.Failed<>(failure));
        });
  }

  private Versions versions(Map<String, String> config) {
    return new Versions(OzonConfigs.of(config), clock, metrics);
  }

  private static OzonFailure gone(String path) {
    return new OzonFailure.Gone(path, "obsolete method cannot be used");
  }

  private double moves(String from, String to) {
    Counter counter =
        metrics.find("trestle.ozon.version.moved").tag("from", from).tag("to", to).counter();
    return counter == null ? 0 : counter.count();
  }
}
