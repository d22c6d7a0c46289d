package dev.trestle.ozon.notification;

import static dev.trestle.ozon.Answers.failure;
import static dev.trestle.ozon.Answers.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class NotificationCallsIT {

  private static final String NEW_POSTING = "TYPE_NEW_POSTING";
  private static final String CHAT_CLOSED = "TYPE_CHAT_CLOSED";

  @Inject NotificationCalls calls;
  @Inject OzonAccounts accounts;

  private PushAddress address;

  @BeforeEach
  void start() {
    SandboxControl.post("/reset", "");
    address = new PushAddress();
  }

  @AfterEach
  void stop() {
    address.close();
  }

  @Test
  void connectsAUrlAndListsIt() throws InterruptedException {
    ok(calls.set(first(), address.url("/a"), Set.of(NEW_POSTING, CHAT_CLOSED)));

    assertThat(address.next()).startsWith("/a {\"message_type\":\"TYPE_PING\"");
    PushUrls list = ok(calls.list(first(), Set.of(), null));
    assertThat(list.total()).isEqualTo(1);
    assertThat(list.thresholds()).hasSize(3);
    PushUrl url = list.page().items().getFirst();
    assertThat(url.url()).isEqualTo(address.url("/a"));
    assertThat(url.enabled()).isTrue();
    assertThat(url.types()).containsExactlyInAnyOrder(NEW_POSTING, CHAT_CLOSED);
    SandboxControl.posting(100_001, "{}");
    assertThat(address.next()).startsWith("/a {\"message_type\":\"TYPE_NEW_POSTING\"");
  }

  @Test
  void connectsNoUrlThatAnswersAPingWrongly() {
    address.status = 500;

    assertThat(failure(calls.set(first(), address.url("/a"), Set.of(NEW_POSTING))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.message()).contains("SERVER_FAULT"));
    assertThat(urls()).isEmpty();
  }

  @Test
  void changesTypesAndUrl() throws InterruptedException {
    PushUrlId id = connected("/a", NEW_POSTING);

    ok(calls.update(first(), id, null, Set.of(CHAT_CLOSED)));
    assertThat(urls().getFirst().types()).containsExactly(CHAT_CLOSED);
    ok(calls.update(first(), id, address.url("/b"), Set.of()));
    assertThat(urls().getFirst().url()).isEqualTo(address.url("/b"));
    assertThat(urls().getFirst().types()).containsExactly(CHAT_CLOSED);
  }

  @Test
  void removesAUrl() {
    PushUrlId id = connected("/a", NEW_POSTING);

    ok(calls.delete(first(), id));

    assertThat(urls()).isEmpty();
    assertThat(failure(calls.delete(first(), id))).isInstanceOf(OzonFailure.Missing.class);
  }

  @Test
  void switchesAUrlOffAndOn() {
    PushUrlId id = connected("/a", NEW_POSTING);

    ok(calls.enable(first(), id, false));
    PushUrl off = urls().getFirst();
    assertThat(off.enabled()).isFalse();
    assertThat(off.health()).extracting(PushUrl.Health::disabledBy).isEqualTo("SELLER");
    ok(calls.enable(first(), id, true));
    assertThat(urls().getFirst().enabled()).isTrue();
  }

  @Test
  void mayNotSwitchOnWhatTheAdministratorSwitchedOff() {
    PushUrlId id = connected("/a", NEW_POSTING);
    SandboxControl.post(
        "/sellers/100001/push-urls/" + id + "/disable", "{\"reason_details\":\"too slow\"}");

    assertThat(urls().getFirst().health())
        .extracting(PushUrl.Health::disabledBy, PushUrl.Health::details)
        .containsExactly("ADMIN", "too slow");
    assertThat(failure(calls.enable(first(), id, true))).isInstanceOf(OzonFailure.Refused.class);
  }

  @Test
  void tellsWhatIsWrongWithAUrl() {
    assertThat(ok(calls.check(first(), address.url("/a"))))
        .isEqualTo(new UrlCheck(true, List.of()));
    address.status = 404;
    UrlCheck check = ok(calls.check(first(), address.url("/a")));
    assertThat(check.active()).isFalse();
    assertThat(check.problems())
        .extracting(UrlCheck.Problem::type)
        .containsExactly("STATUS_CODE_NOT_OK");
  }

  @Test
  void listsByGradeAndByPage() {
    connected("/a", NEW_POSTING);
    connected("/b", CHAT_CLOSED);

    PushUrls rest = ok(calls.list(first(), Set.of(), "v1:1"));
    assertThat(rest.page().items()).extracting(PushUrl::url).containsExactly(address.url("/b"));
    assertThat(rest.page().next()).isNull();
    assertThat(ok(calls.list(first(), Set.of("RED"), null)).page().items()).isEmpty();
  }

  @Test
  void listsTheTypesAndWhereTheyGo() {
    PushUrlId id = connected("/a", NEW_POSTING);

    List<PushType> types = ok(calls.types(first()));

    assertThat(types).extracting(PushType::type).contains("TYPE_ORDER_NEW", CHAT_CLOSED);
    assertThat(types)
        .filteredOn(type -> type.boundTo() != null)
        .extracting(PushType::boundTo)
        .containsExactly(new PushType.Endpoint(id, address.url("/a")));
  }

  private PushUrlId connected(String path, String type) {
    ok(calls.set(first(), address.url(path), Set.of(type)));
    return urls().getLast().id();
  }

  private List<PushUrl> urls() {
    return ok(calls.list(first(), Set.of(), null)).page().items();
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
