package dev.trestle.ozon.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class PostingCallsIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Inject PostingCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void getsAPosting() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));

    var answer = calls.get(first(), number).await().atMost(LIMIT);

    assertThat(answer)
        .isInstanceOfSatisfying(
            OzonAnswer.Ok.class,
            ok -> assertThat(((OzonPosting) ok.value()).postingNumber()).isEqualTo(number));
  }

  @Test
  void missesAPostingThatIsNotThere() {
    var answer = calls.get(first(), new PostingNumber("12345678-0001-1")).await().atMost(LIMIT);

    assertThat(answer)
        .isInstanceOfSatisfying(
            OzonAnswer.Failed.class,
            failed -> assertThat(failed.failure()).isInstanceOf(OzonFailure.Missing.class));
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
