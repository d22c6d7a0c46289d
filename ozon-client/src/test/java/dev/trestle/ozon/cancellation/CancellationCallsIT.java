package dev.trestle.ozon.cancellation;

import static dev.trestle.ozon.Answered.failure;
import static dev.trestle.ozon.Answered.nextMethodIsGone;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class CancellationCallsIT {

  @Inject CancellationCalls calls;
  @Inject OzonAccounts accounts;

  @BeforeEach
  void forget() {
    SandboxControl.post("/reset", "");
  }

  @Test
  void listsInBothVersionsAlike() {
    CancellationId id = apply(number());
    apply(number());

    Page<ConditionalCancellation> today = list(CancellationQuery.OPEN);
    nextMethodIsGone();
    Page<ConditionalCancellation> older = list(CancellationQuery.OPEN);

    assertThat(older).isEqualTo(today);
    assertThat(today.items()).hasSize(2);
    assertThat(today.items().getFirst().id()).isEqualTo(id);
    assertThat(today.next()).isNull();
  }

  @Test
  void goesOnAfterAFullPage() {
    String number = number();
    for (int i = 0; i < 501; i++) {
      apply(number);
    }
    Page<ConditionalCancellation> first = list(CancellationQuery.ALL);
    var last = ok(calls.list(caller(), CancellationQuery.ALL, first.next()));

    assertThat(first.items()).hasSize(500);
    assertThat(last.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
    assertThat(last.next()).isNull();
  }

  @Test
  void approvesAndCancelsThePosting() {
    String number = number();
    CancellationId id = apply(number);

    ok(calls.approve(caller(), id, ""));

    assertThat(status(number)).isEqualTo("cancelled");
    assertThat(failure(calls.approve(caller(), id, ""))).isInstanceOf(OzonFailure.Refused.class);
    var approved = new CancellationQuery("APPROVED", Set.of("CLIENT"), List.of(posting(number)));
    assertThat(list(approved).items().getFirst().decidedAt()).isNotNull();
  }

  @Test
  void decidesInTheOlderVersion() {
    String number = number();
    CancellationId rejected = apply(number);
    CancellationId approved = apply(number);

    nextMethodIsGone();
    ok(calls.reject(caller(), rejected, "Уже в пути"));
    nextMethodIsGone();
    ok(calls.approve(caller(), approved, ""));

    assertThat(list(CancellationQuery.ALL).items())
        .extracting(ConditionalCancellation::state)
        .containsExactly("REJECTED", "APPROVED");
    assertThat(status(number)).isEqualTo("cancelled");
    assertThatThrownBy(() -> calls.reject(caller(), approved, " "))
        .hasMessage("a rejection needs a comment");
  }

  @Test
  void missesAnApplicationThatIsNotThere() {
    assertThat(failure(calls.approve(caller(), new CancellationId(5), "")))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  private Page<ConditionalCancellation> list(CancellationQuery query) {
    return ok(calls.list(caller(), query, null));
  }

  private static String number() {
    return SandboxControl.posting(100_001, "{\"scheme\":\"rfbs\"}");
  }

  private static PostingNumber posting(String number) {
    return new PostingNumber(number);
  }

  private static String status(String number) {
    return SandboxControl.get("/sellers/100001/postings/" + number).path("status").asText();
  }

  private static CancellationId apply(String number) {
    return new CancellationId(
        SandboxControl.post(
                "/sellers/100001/cancellations", "{\"posting_number\":\"" + number + "\"}")
            .path("cancellation_id")
            .longValue());
  }

  private Caller caller() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
