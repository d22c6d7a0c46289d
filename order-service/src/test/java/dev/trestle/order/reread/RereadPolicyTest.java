package dev.trestle.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.OrderConfig;
import dev.trestle.ozon.OzonFailure;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RereadPolicyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final AccountPauses pauses = new AccountPauses(clock);
  private final RereadPolicy policy =
      new RereadPolicy(
          pauses,
          new SmallRyeConfigBuilder()
              .withMapping(OrderConfig.class)
              .build()
              .getConfigMapping(OrderConfig.class),
          clock);

  @Test
  void asksForAMissingPostingAfter5And15And30SecondsAndThenEverMoreSeldom() {
    List<Duration> delays = IntStream.range(0, 12).mapToObj(policy::delayOf).toList();

    assertThat(delays.subList(0, 5))
        .containsExactly(seconds(5), seconds(15), seconds(30), seconds(60), seconds(120));
    assertThat(delays).last().isEqualTo(Duration.ofMinutes(30));
    assertThat(delays).isSorted();
  }

  @Test
  void givesAMissingPostingUpAfterADay() {
    assertThat(policy.onFailure(claim(40, NOW.minusSeconds(86_000)), missing()))
        .isInstanceOf(Next.Later.class);
    assertThat(policy.onFailure(claim(60, NOW.minusSeconds(86_401)), missing()))
        .isInstanceOf(Next.Never.class);
  }

  @Test
  void letsOzonWinAfterThreeStaleAnswers() {
    assertThat(policy.onStale(claim(0, NOW)))
        .isEqualTo(new Next.Later(seconds(5), true, "Ozon's answer is older than the push"));
    assertThat(policy.onStale(claim(2, NOW))).isNotNull();
    assertThat(policy.onStale(claim(3, NOW))).isNull();
  }

  @Test
  void pausesTheWholeAccountWhenOzonThrottles() {
    Next next =
        policy.onFailure(claim(0, NOW), new OzonFailure.Throttled(seconds(7), "rate limit"));

    assertThat(next).isEqualTo(new Next.Later(seconds(7), false, "rate limit"));
    assertThat(pauses.accounts()).containsExactly(1L);
  }

  @Test
  void pausesTheAccountWhenOzonDoesNotAnswerUntilItDoes() {
    policy.onFailure(claim(0, NOW), new OzonFailure.Unavailable(true, "HTTP 503"));
    assertThat(pauses.accounts()).containsExactly(1L);

    policy.onAnswer(claim(0, NOW));
    assertThat(pauses.accounts()).isEmpty();
  }

  @Test
  void neverTakesManyMissingPostingsForAMethodThatIsGone() {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(policy.onFailure(claim(attempt, NOW), missing()))
          .isInstanceOfSatisfying(Next.Later.class, later -> assertThat(later.counts()).isTrue());
    }
    assertThat(pauses.accounts()).isEmpty();
  }

  @Test
  void waitsLongAfterWhatOnlyPeopleCanMend() {
    List<OzonFailure> failures =
        List.of(
            new OzonFailure.Refused(403, "7", "Invalid Api-Key"),
            new OzonFailure.Unreadable("no object"),
            new OzonFailure.Gone("/v3/posting/fbs/get", "obsolete"));

    assertThat(failures)
        .allSatisfy(failure ->
            assertThat(policy.onFailure(claim(0, NOW), failure))
                .isInstanceOfSatisfying(
                    Next.Later.class,
                    later -> assertThat(later.delay()).isEqualTo(Duration.ofMinutes(10))));
  }

  private static OzonFailure missing() {
    return new OzonFailure.Missing("POSTING_NOT_FOUND");
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Claim claim(int attempt, Instant wantedAt) {
    return new Claim("posting", "1-1-1", 1, 1, attempt, NOW, wantedAt, "lease", "");
  }
}
