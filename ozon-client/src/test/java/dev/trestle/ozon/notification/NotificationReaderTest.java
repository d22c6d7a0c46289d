package dev.trestle.ozon.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonFixture;
import dev.trestle.ozon.notification.PushUrls.Threshold;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NotificationReaderTest {

  @Test
  void readsUrlsWithTheirHealth() {
    PushUrls list = NotificationReader.urls(OzonFixture.answer("notification/list"), 0);

    assertThat(list.total()).isEqualTo(3);
    assertThat(list.thresholds())
        .contains(new Threshold("YELLOW", Duration.ofMillis(1500)))
        .hasSize(3);
    PushUrl red = list.page().items().getFirst();
    assertThat(red.id()).isEqualTo(new PushUrlId(40_117));
    assertThat(red.url()).isEqualTo(URI.create("https://shop.example/ozon/push"));
    assertThat(red.enabled()).isFalse();
    assertThat(red.types()).containsExactly("TYPE_STATE_CHANGED", "TYPE_NEW_POSTING");
    assertThat(red.createdAt()).isEqualTo(Instant.parse("2026-08-30T11:20:41.507Z"));
    assertThat(red.health())
        .isEqualTo(
            new PushUrl.Health(
                "RED",
                Instant.parse("2026-09-18T00:00:07Z"),
                "AVAILABILITY",
                "TYPE_STATE_CHANGED",
                null));
  }

  @Test
  void takesEmptyTextsForUnderCheckAndEnabled() {
    PushUrl fresh =
        NotificationReader.urls(OzonFixture.answer("notification/list"), 0)
            .page()
            .items()
            .getLast();

    assertThat(fresh.id()).isEqualTo(new PushUrlId(40_233));
    assertThat(fresh.health())
        .isEqualTo(
            new PushUrl.Health(null, Instant.parse("2026-09-20T08:15:00Z"), null, null, null));
  }

  @Test
  void goesOnByOffsetUntilTheTotalIsReached() {
    var answer = OzonFixture.answer("notification/list");

    assertThat(NotificationReader.urls(answer, 0).page().next()).isEqualTo("v1:2");
    assertThat(NotificationReader.urls(answer, 1).page().next()).isNull();
  }

  @Test
  void readsTheListOfApril2026() {
    PushUrls list = NotificationReader.urls(OzonFixture.answer("notification/list-april-2026"), 0);

    assertThat(list.total()).isNull();
    assertThat(list.thresholds()).isEmpty();
    assertThat(list.page().next()).isNull();
    assertThat(list.page().items().getFirst().health()).isNull();
  }

  @Test
  void readsTypesAndWhereTheyGo() {
    var types = NotificationReader.types(OzonFixture.answer("notification/push-types"));

    assertThat(types)
        .containsExactly(
            new PushType(
                "TYPE_NEW_POSTING",
                "New posting",
                new PushType.Endpoint(
                    new PushUrlId(40_117), URI.create("https://shop.example/ozon/push"))),
            new PushType("TYPE_CHAT_CLOSED", "Closed chat", null),
            new PushType("TYPE_NOT_KNOWN_YET", null, null));
  }

  @Test
  void readsWhatIsWrongWithAUrl() {
    UrlCheck check = NotificationReader.check(OzonFixture.answer("notification/check-failed"));

    assertThat(check.active()).isFalse();
    assertThat(check.problems())
        .containsExactly(new UrlCheck.Problem("WRONG_RESULT_TIME_FIELD", "time is no UTC time"));
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> NotificationReader.urls(OzonFixture.json("{}"), 0))
        .hasMessage("urls is missing");
    assertThatThrownBy(() ->
            NotificationReader.urls(
                OzonFixture.json("{\"urls\":[{\"id\":1,\"url\":\"http://127.0.0.1/a\"}]}"), 0))
        .hasMessage("enable is missing");
    assertThatThrownBy(() -> NotificationReader.types(OzonFixture.json("{}")))
        .hasMessage("types is missing");
    assertThatThrownBy(() -> NotificationReader.check(OzonFixture.json("{}")))
        .hasMessage("is_active is missing");
  }
}
