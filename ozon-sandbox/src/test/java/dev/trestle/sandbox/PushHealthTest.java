package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.PushReceiver.Told;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Grades by night and suspensions by day; how long an answer takes is told by the base clock. */
@Timeout(60)
class PushHealthTest {

  private static final Told ERROR = new Told(500, "application/json", "{}");
  private static final Told GOOD = new Told(200, "application/json", "{\"result\":true}");

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final PushReceiver receiver = new PushReceiver();

  @BeforeEach
  void connect() throws InterruptedException {
    sandbox.done(
        "/v1/notification/set",
        "{\"url\":\""
            + receiver.url("a")
            + "\",\"types\":[\"TYPE_NEW_POSTING\",\"TYPE_STATE_CHANGED\"]}");
    sandbox.done(
        "/v1/notification/set",
        "{\"url\":\"" + receiver.url("b") + "\",\"types\":[\"TYPE_ORDER_NEW\"]}");
    receiver.next();
    receiver.next();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void gradesAUrlEachNightByItsSlowestType() {
    answerAfter("TYPE_NEW_POSTING", 1_499);
    assertThat(gradeTonight()).isEqualTo("GREEN");
    assertThat(first().path("availability_status_date").textValue())
        .isEqualTo("2026-09-15T00:00:00Z");
    answerAfter("TYPE_NEW_POSTING", 10);
    answerAfter("TYPE_STATE_CHANGED", 1_500);
    assertThat(gradeTonight()).isEqualTo("YELLOW");
    assertThat(first().path("problematic_type").textValue()).isEqualTo("TYPE_STATE_CHANGED");
    answerAfter("TYPE_NEW_POSTING", 2_500);
    assertThat(gradeTonight()).isEqualTo("RED");
    assertThat(first().path("enable").booleanValue()).isTrue();
    assertThat(gradeTonight()).isEqualTo("GREEN");
    assertThat(first().path("problematic_type").textValue()).isEmpty();
  }

  @Test
  void takesTheMeanOfADaysAnswers() {
    answerAfter("TYPE_NEW_POSTING", 400);
    answerAfter("TYPE_NEW_POSTING", 2_400);
    assertThat(gradeTonight()).isEqualTo("GREEN");
  }

  @Test
  void isUnderCheckAfterAChange() {
    assertThat(gradeTonight()).isEqualTo("GREEN");
    sandbox.done("/v1/notification/update", "{\"id\":1,\"types\":[\"TYPE_NEW_POSTING\"]}");
    assertThat(first().path("availability_status").textValue()).isEmpty();
    assertThat(gradeTonight()).isEqualTo("GREEN");
  }

  @Test
  void disconnectsAUrlThatIsRedThreeNightsInARow() throws InterruptedException {
    for (int night = 1; night <= 3; night++) {
      assertThat(first().path("enable").booleanValue()).isTrue();
      answerAfter("TYPE_STATE_CHANGED", 4_000);
      assertThat(gradeTonight()).isEqualTo("RED");
    }
    JsonNode chat = sandbox.control("/sellers/100001/chats").body().at("/chats/0");
    assertThat(chat.path("chat_type").textValue()).isEqualTo("Seller_API_Notifications");
    assertThat(chat.at("/messages").toString()).contains(receiver.url("a") + " отключён");
    JsonNode url = first();
    assertThat(url.path("enable").booleanValue()).isFalse();
    assertThat(url.path("disable_reason").textValue()).isEqualTo("AVAILABILITY");
    assertThat(url.path("problematic_type").textValue()).isEqualTo("TYPE_STATE_CHANGED");
    receiver.types();
    sandbox.push("TYPE_NEW_POSTING", "");
    assertThat(droppedBecause()).isEqualTo("url_disabled");
    sandbox.push("TYPE_ORDER_NEW", "");
    assertThat(receiver.next().type()).isEqualTo("TYPE_ORDER_NEW");
  }

  @Test
  void forgivesRedNightsThatAreNotInARow() {
    for (int millis : new int[] {3_000, 3_000, 100, 3_000, 3_000}) {
      answerAfter("TYPE_STATE_CHANGED", millis);
      gradeTonight();
    }
    assertThat(first().path("enable").booleanValue()).isTrue();
    assertThat(truth().path("red_nights").intValue()).isEqualTo(2);
  }

  @Test
  void countsANightWithoutAnAnswerAsRed() {
    receiver.close();
    assertThat(gradeTonight()).isEqualTo("RED");
    assertThat(first().path("problematic_type").textValue()).isEqualTo("TYPE_PING");
  }

  @Test
  void suspendsAUrlWithoutAConnectionForAnHour() {
    receiver.close();
    sandbox.push("TYPE_NEW_POSTING", "");
    sandbox.listed("planned", 1);
    sandbox.advance(Duration.ofMinutes(50));
    sandbox.listed("pushes", 2 + 10);
    assertThat(first().path("enable").booleanValue()).isTrue();
    sandbox.listed("planned", 1);
    sandbox.advance(Duration.ofMinutes(20));
    sandbox.listed("dropped", 1);
    assertThat(suspendedBecause()).isEqualTo("no connection for an hour");
  }

  @Test
  void suspendsAUrlThatAnswersNothingButErrorsForADay() {
    receiver.answer = ERROR;
    sandbox.push("TYPE_NEW_POSTING", "");
    sandbox.listed("planned", 1);
    sandbox.advance(Duration.ofHours(23));
    sandbox.listed("dropped", 1);
    assertThat(first().path("enable").booleanValue()).isTrue();
    sandbox.advance(Duration.ofHours(1));
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(suspendedBecause()).isEqualTo("nothing but errors for 24 hours");
    assertThat(first().path("problematic_type").textValue()).isEqualTo("TYPE_STATE_CHANGED");
  }

  @Test
  void suspendsAUrlThatAnswersLessThanHalfOfThePushesWith200() {
    for (int i = 0; i < 9; i++) {
      sandbox.push("TYPE_STATE_CHANGED", "");
    }
    sandbox.listed("pushes", 2 + 9);
    receiver.answer = ERROR;
    for (int i = 0; i < 10; i++) {
      sandbox.push("TYPE_STATE_CHANGED", "");
    }
    sandbox.listed("pushes", 2 + 19);
    assertThat(first().path("enable").booleanValue()).isTrue();
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(suspendedBecause()).isEqualTo("9 of 20 answers of 24 hours were 200");
  }

  @Test
  void dropsWhatWaitedForAUrlThatIsSuspended() throws InterruptedException {
    receiver.answer = ERROR;
    for (int i = 0; i < 20; i++) {
      sandbox.push("TYPE_STATE_CHANGED", "");
    }
    suspendedBecause();
    sandbox.listed("planned", 1);
    receiver.answer = GOOD;
    sandbox.advance(Duration.ofHours(1));
    assertThat(sandbox.listed("dropped", 20))
        .allMatch(push -> push.path("reason").textValue().equals("url_disabled"));
    sandbox.done("/v1/notification/enable", "{\"id\":1,\"enabled\":true}");
    assertThat(first().path("enable").booleanValue()).isTrue();
    assertThat(first().path("disable_reason").textValue()).isEmpty();
    receiver.types();
    sandbox.push("TYPE_STATE_CHANGED", "");
    assertThat(receiver.next().type()).isEqualTo("TYPE_STATE_CHANGED");
    assertThat(receiver.isEmpty()).isTrue();
  }

  @Test
  void neverSuspendsTheDefaultUrl() {
    sandbox.control("PUT", "/push-url", receiver.asBody());
    receiver.answer = ERROR;
    for (int i = 0; i < 25; i++) {
      sandbox.push("TYPE_CHAT_CLOSED", "");
    }
    sandbox.listed("planned", 25);
    receiver.answer = GOOD;
    sandbox.advance(Duration.ofSeconds(5));
    assertThat(sandbox.listed("pushes", 2 + 50)).hasSize(52);
  }

  /** Sends one push and lets so much time pass before its answer. */
  private void answerAfter(String type, int millis) {
    int before = sandbox.listed("pushes", 0).size();
    receiver.meanwhile = () -> sandbox.clock.advance(Duration.ofMillis(millis));
    sandbox.push(type, "");
    sandbox.listed("pushes", before + 1);
    receiver.meanwhile = () -> {};
  }

  /** The first URL's grade after the next night, in which both URLs are pinged. */
  private String gradeTonight() {
    int before = sandbox.listed("pushes", 0).size();
    sandbox.advance(Duration.ofDays(1));
    sandbox.listed("pushes", before + 2);
    return first().path("availability_status").textValue();
  }

  private String suspendedBecause() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (truth().path("disabled_by").isNull()) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(first().path("disable_reason").textValue()).isEqualTo("AVAILABILITY");
    return truth().path("why").textValue();
  }

  private String droppedBecause() {
    return sandbox.listed("dropped", 1).getFirst().path("reason").textValue();
  }

  private JsonNode first() {
    return sandbox.done("/v1/notification/list", "{}").at("/urls/0");
  }

  private JsonNode truth() {
    return sandbox.control("/sellers/100001/push-urls").body().at("/push_urls/0");
  }
}
