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

  private static final Instant NOW = Claims.NOW;

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
        .isEqualTo(
            new Next.Later(
                seconds(5), true, Next.By.ITSELF, "Ozon's answer is older than the push"));
    assertThat(policy.onStale(claim(2, NOW))).isNotNull();
    assertThat(policy.onStale(claim(3, NOW))).isNull();
  }

  @Test
  void pausesTheWholeAccountWhenOzonThrottles() {
    Next next =
        policy.onFailure(claim(0, NOW), new OzonFailure.Throttled(seconds(7), "rate limit"));

    assertThat(next).isEqualTo(new Next.Later(seconds(7), false, Next.By.THE_SAME, "rate limit"));
    assertThat(pauses.accounts()).containsExactly(1L);
  }

  @Test
  void pausesTheAccountWhenOzonDoesNotAnswerUntilItDoes() {
    policy.onFailure(claim(0, NOW), new OzonFailure.Unavailable(true, "HTTP 503"));
    assertThat(pauses.accounts()).containsExactly(1L);

    policy.onAnswer(Claims.ACCOUNT);
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

  @Test
  void readsByItselfWhatAListDoesNotTell() {
    assertThat(policy.onUntold(claim(0, NOW), Section.FBS, ListWalk.Ending.AT_THE_END))
        .isEqualTo(
            new Next.Later(Duration.ZERO, false, Next.By.ITSELF, "the list does not tell it"));
    assertThat(policy.onUntold(Claims.order("1-1"), Section.FBS, ListWalk.Ending.AT_THE_END))
        .isInstanceOfSatisfying(
            Next.Later.class, later -> assertThat(later.by()).isEqualTo(Next.By.ITSELF));
  }

  @Test
  void asksLaterForAnOrderThatNoListHas() {
    assertThat(policy.onUntold(Claims.order("1-1"), Section.FBO_ORDERS, ListWalk.Ending.AT_THE_END))
        .isEqualTo(
            new Next.Later(seconds(5), true, Next.By.ANY, "no list of Ozon's has the order"));
  }

  @Test
  void asksInTheSameWayAgainWhenAListWentOverToItsOtherVersion() {
    assertThat(policy.onUntold(claim(0, NOW), Section.FBS, ListWalk.Ending.OTHER_VERSION))
        .isInstanceOfSatisfying(
            Next.Later.class,
            later -> {
              assertThat(later.by()).isEqualTo(Next.By.THE_SAME);
              assertThat(later.delay()).isZero();
            });
  }

  @Test
  void postponesAllOfAListThatIsThrottledOrSilent() {
    List<Claim> claims = List.of(Claims.posting("1-1-1"), Claims.posting("1-2-1"));

    assertThat(onList(claims, new OzonFailure.Unavailable(true, "HTTP 503")))
        .hasSize(2)
        .containsOnly(new Next.Later(seconds(1), false, Next.By.THE_SAME, "HTTP 503"));
    assertThat(onList(claims, new OzonFailure.Throttled(seconds(7), "rate limit")))
        .hasSize(2)
        .containsOnly(new Next.Later(seconds(7), false, Next.By.THE_SAME, "rate limit"));
    assertThat(pauses.accounts()).containsExactly(1L);
  }

  @Test
  void readsByThemselvesWhatAListCannotTellForTheSakeOfOne() {
    List<Claim> claims = List.of(Claims.posting("1-1-1"), Claims.posting("1-2-1"));
    List<OzonFailure> failures =
        List.of(
            new OzonFailure.Refused(400, "3", "invalid order number"),
            new OzonFailure.Unreadable("no object"),
            new OzonFailure.Missing("no such method"),
            new OzonFailure.Gone("/v4/posting/fbs/list", "obsolete"));

    assertThat(failures)
        .allSatisfy(failure ->
            assertThat(onList(claims, failure))
                .containsOnly(
                    new Next.Later(Duration.ZERO, false, Next.By.ITSELF, failure.reason())));
  }

  @Test
  void waitsForPeopleWhenTheKeyIsRefused() {
    OzonFailure refused = new OzonFailure.Refused(403, "7", "Invalid Api-Key");

    assertThat(onList(List.of(Claims.posting("1-1-1"), Claims.order("1-2")), refused))
        .containsOnly(
            new Next.Later(Duration.ofMinutes(10), false, Next.By.THE_SAME, refused.reason()));
  }

  private List<Next> onList(List<Claim> claims, OzonFailure failure) {
    return policy.onListFailure(Claims.ACCOUNT, claims, failure).stream()
        .map(Settled::next)
        .toList();
  }

  private static Claim claim(int attempt, Instant wantedAt) {
    return Claims.claim("posting", "1-1-1", attempt, wantedAt);
  }
}
