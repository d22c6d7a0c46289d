package dev.trestle.ozon.rfbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.SandboxControl;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class RfbsCallsIT {

  private static final PostingNumber UNKNOWN = new PostingNumber("12345678-0001-1");

  @Inject RfbsCalls calls;
  @Inject PostingCalls postings;
  @Inject OzonAccounts accounts;

  @Test
  void bringsAPostingToTheBuyer() {
    PostingNumber number = packed();
    Set<PostingNumber> one = Set.of(number);

    assertThat(Answers.ok(calls.delivering(first(), one)).done()).containsExactly(number);
    pass();
    assertThat(read(number).status()).isEqualTo("delivering");
    assertThat(Answers.ok(calls.lastMile(first(), one)).done()).containsExactly(number);
    pass();
    assertThat(Answers.ok(calls.delivered(first(), one)).done()).containsExactly(number);
    pass();
    assertThat(read(number).status()).isEqualTo("delivered");
  }

  @Test
  void tellsWhichPostingsWereRefused() {
    PostingNumber number = packed();

    Items<PostingNumber> delivered = Answers.ok(calls.delivered(first(), Set.of(number)));
    Items<PostingNumber> tracked =
        Answers.ok(calls.setTrackingNumbers(first(), Map.of(number, "TR-1", UNKNOWN, "TR-2")));

    assertThat(delivered)
        .isEqualTo(
            new Items<>(
                List.of(),
                List.of(new ItemError(number.value(), "TRANSITION_IS_NOT_POSSIBLE", ""))));
    assertThat(tracked.done()).containsExactly(number);
    assertThat(tracked.errors()).extracting(ItemError::item).containsExactly(UNKNOWN.value());
    assertThat(read(number).delivery().trackingNumber()).isEqualTo("TR-1");
  }

  @Test
  void putsOffTheCutoff() {
    PostingNumber number = packed();
    Instant later =
        Instant.parse(SandboxControl.get("/clock").path("now").asText()).plus(Duration.ofDays(3));
    Instant cutoff = Instant.ofEpochSecond(later.getEpochSecond());

    assertThat(Answers.ok(calls.setCutoff(first(), number, cutoff))).isEqualTo(new Accepted());
    assertThat(read(number).dates().shipmentDate()).isEqualTo(cutoff);
  }

  private OzonPosting read(PostingNumber number) {
    return Answers.ok(postings.get(first(), number));
  }

  private static PostingNumber packed() {
    String number =
        SandboxControl.posting(
            100_001, "{\"scheme\":\"rfbs\",\"integration_type_flow\":\"non_integrated\"}");
    SandboxControl.post(
        "/sellers/100001/postings/" + number + "/state", "{\"status\":\"awaiting_deliver\"}");
    return new PostingNumber(number);
  }

  /** The sandbox moves a posting after some seconds of its own clock. */
  private static void pass() {
    SandboxControl.post("/clock", "{\"advance_seconds\":30}");
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
