package dev.trestle.ozon.fbo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import dev.trestle.ozon.posting.Window;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class FboCallsIT {

  private static final Set<FboDetail> ALL = EnumSet.allOf(FboDetail.class);

  @Inject FboCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void readsTheSamePostingFromEveryVersion() {
    PostingNumber number = posting("2025-02-03T10:00:00Z");
    posting("2025-02-04T10:00:00Z");
    FboQuery query = month("2025-02").of(Set.of(number)).with(ALL);

    FboPosting detail = Answers.ok(calls.get(first(), number, ALL));

    assertThat(detail.postingNumber()).isEqualTo(number);
    assertThat(detail.warehouse()).isNotNull();
    assertThat(detail.finances()).isNotNull();
    assertThat(Answers.ok(calls.list(first(), query, null)).items()).containsExactly(detail);
    assertThat(Answers.ok(calls.olderList(first(), query, null)).items()).containsExactly(detail);
  }

  @Test
  void filtersByStatusInEitherVersion() {
    posting("2025-03-03T10:00:00Z");
    FboQuery wanted = month("2025-03").inStatus(Set.of("awaiting_packaging", "delivering"));
    FboQuery other = month("2025-03").inStatus(Set.of("delivered"));

    assertThat(Answers.ok(calls.todaysList(first(), wanted, null)).items()).hasSize(1);
    assertThat(Answers.ok(calls.olderList(first(), wanted, null)).items()).hasSize(1);
    assertThat(Answers.ok(calls.todaysList(first(), other, null)).items()).isEmpty();
    assertThat(Answers.ok(calls.olderList(first(), other, null)).items()).isEmpty();
  }

  @Test
  void filtersByOrderInEitherVersion() {
    PostingNumber number = posting("2025-04-03T10:00:00Z");
    posting("2025-04-04T10:00:00Z");
    String order = number.value().substring(0, number.value().lastIndexOf('-'));
    FboQuery wanted = month("2025-04").ofOrders(Set.of(new OrderNumber(order)));

    assertThat(Answers.ok(calls.todaysList(first(), wanted, null)).items())
        .extracting(FboPosting::postingNumber)
        .containsExactly(number);
    assertThat(Answers.ok(calls.olderList(first(), wanted, null)).items())
        .extracting(FboPosting::postingNumber)
        .containsExactly(number);
  }

  @Test
  void missesWhatIsNotThere() {
    assertThat(Answers.failure(calls.get(first(), new PostingNumber("12345678-0001-1"), ALL)))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  private static FboQuery month(String month) {
    return FboQuery.createdWithin(
        new Window(Instant.parse(month + "-01T00:00:00Z"), Instant.parse(month + "-28T00:00:00Z")));
  }

  private static PostingNumber posting(String inProcessAt) {
    return new PostingNumber(
        SandboxControl.posting(
            100_001, "{\"scheme\":\"fbo\",\"in_process_at\":\"" + inProcessAt + "\"}"));
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
