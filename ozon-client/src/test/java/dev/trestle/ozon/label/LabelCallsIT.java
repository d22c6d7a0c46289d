package dev.trestle.ozon.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.SandboxControl;
import dev.trestle.ozon.file.OzonFiles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class LabelCallsIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Inject LabelCalls labels;
  @Inject OzonFiles files;
  @Inject OzonAccounts accounts;

  @Test
  void printsLabelsAndFetchesTheFile() {
    PostingNumber number = packed();
    advance(45);
    List<LabelTask> tasks = ok(labels.order(caller(), List.of(number)));

    assertThat(tasks).extracting(LabelTask::type).containsExactly("big_label", "small_label");
    assertThat(ok(labels.progress(caller(), tasks.getFirst())).isOver()).isFalse();
    advance(3);
    LabelProgress done = ok(labels.progress(caller(), tasks.getFirst()));
    assertThat(done.status()).isEqualTo("completed");
    assertThat(done.printed()).isEqualTo(1);
    OzonFile file = ok(files.download(done.file()));
    assertThat(file.contentType()).isEqualTo("application/pdf");
    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).contains(number.value());
  }

  @Test
  void tellsWhichPostingsAreNotPrinted() {
    PostingNumber old = packed();
    advance(45);
    PostingNumber young = packed();
    LabelTask task = ok(labels.order(caller(), List.of(old, young))).getFirst();
    advance(3);

    LabelProgress done = ok(labels.progress(caller(), task));
    assertThat(done.printed()).isEqualTo(1);
    assertThat(done.unprinted())
        .extracting(LabelProgress.Unprinted::posting)
        .containsExactly(young);
  }

  @Test
  void speaksTheOlderVersions() {
    PostingNumber number = packed();
    advance(45);
    LabelTask second =
        ok(labels.olderOrder(caller(), LabelCalls.OLDER_CREATE, List.of(number))).getLast();
    LabelTask first =
        ok(labels.olderOrder(caller(), LabelCalls.OLDEST_CREATE, List.of(number))).getFirst();
    advance(3);

    assertThat(second.type()).isEqualTo("small_label");
    LabelProgress older = ok(labels.progress(caller(), LabelCalls.OLDER_GET, first));
    assertThat(older).isEqualTo(ok(labels.progress(caller(), LabelCalls.GET, first)));
    assertThat(older.status()).isEqualTo("completed");
  }

  @Test
  void printsAtOnceAllOrNone() {
    PostingNumber old = packed();
    advance(45);
    PostingNumber young = packed();

    OzonFile file = ok(labels.labelsNow(caller(), List.of(old)));
    assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .contains(old.value());
    assertThat(failure(labels.labelsNow(caller(), List.of(old, young))))
        .isInstanceOf(OzonFailure.NotYet.class);
  }

  @Test
  void isRefusedForPostingsThatAreNotPacked() {
    PostingNumber number = new PostingNumber(SandboxControl.posting(100_001, "{}"));

    assertThat(failure(labels.order(caller(), List.of(number))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.message()).isEqualTo("NO_POSTINGS_FOR_BATCH_DOWNLOAD"));
    assertThat(failure(labels.progress(caller(), new LabelTask(1, null))))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  @Test
  void checksHowManyPostingsItNames() {
    PostingNumber number = new PostingNumber("12345678-0001-1");

    assertThatThrownBy(() -> labels.order(caller(), List.of())).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> labels.order(caller(), Collections.nCopies(1001, number)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> labels.labelsNow(caller(), Collections.nCopies(21, number)))
        .hasMessageContaining("1 to 20");
  }

  private static PostingNumber packed() {
    String number = SandboxControl.posting(100_001, "{}");
    SandboxControl.post(
        "/sellers/100001/postings/" + number + "/state",
        "{\"state\":\"posting_transferring_to_delivery\"}");
    return new PostingNumber(number);
  }

  private static void advance(int seconds) {
    SandboxControl.post("/clock", "{\"advance_seconds\":" + seconds + "}");
  }

  private static <T> T ok(Uni<OzonAnswer<T>> call) {
    OzonAnswer<T> answer = call.await().atMost(LIMIT);
    if (answer instanceof OzonAnswer.Ok<T> ok) {
      return ok.value();
    }
    throw new AssertionError(answer);
  }

  private static <T> OzonFailure failure(Uni<OzonAnswer<T>> call) {
    return OzonAnswer.failure(call.await().atMost(LIMIT));
  }

  private Caller caller() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
