package dev.trestle.order.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.order.audit.Ending;
import dev.trestle.order.audit.Note;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.RawAnswer;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawAnswersTest {

  private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, (byte) 0xff};

  @Test
  void givesASuccessAsItCame() {
    Response response =
        RawAnswers.response(new RawAnswer.Ok(new OzonFile("application/pdf", PDF)), null);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("application/pdf");
    assertThat(response.getEntity()).isEqualTo(PDF);
  }

  @Test
  void keepsOzonsStatusCodeAndWordsOfARefusal() {
    RawProblem problem =
        problem(
            new OzonFailure.Refused(409, "HAS_INCORRECT_STATUS", "no"),
            409,
            "{\"code\":\"HAS_INCORRECT_STATUS\",\"details\":[{\"rest\":1.10}]}");

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.type()).isEqualTo("urn:trestle:problem:ozon-refused");
    assertThat(problem.ozonStatus()).isEqualTo(409);
    assertThat(problem.ozonCode()).isEqualTo("HAS_INCORRECT_STATUS");
    assertThat(problem.ozonAnswer())
        .hasToString("{\"code\":\"HAS_INCORRECT_STATUS\",\"details\":[{\"rest\":1.10}]}");
    assertThat(problem.mayBeDone()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void saysThatTheKeyIsRefusedWithAStatusThatIsNotAboutOurToken(int status) {
    RawProblem problem =
        problem(new OzonFailure.Refused(status, "7", "Invalid Api-Key"), status, "{}");

    assertThat(problem.status()).isEqualTo(424);
    assertThat(problem.type()).endsWith("ozon-key-refused");
    assertThat(problem.ozonStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"true, 502", "false, 503"})
  void tellsWhetherTheCallMayBeDone(boolean sent, int status) {
    RawProblem problem =
        (RawProblem)
            RawAnswers.response(failed(new OzonFailure.Unavailable(sent, "silence"), 0, null), null)
                .getEntity();

    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.mayBeDone()).isEqualTo(sent);
    assertThat(problem.ozonStatus()).isNull();
    assertThat(problem.ozonAnswer()).isNull();
  }

  @Test
  void tellsWhenToComeAgain() {
    Response throttled =
        RawAnswers.response(
            failed(new OzonFailure.Throttled(Duration.ofMillis(300), "slow"), 429, "slow"), null);
    Response early =
        RawAnswers.response(
            failed(new OzonFailure.NotYet("x", Duration.ofSeconds(15)), 400, "x"), null);

    assertThat(throttled.getStatus()).isEqualTo(429);
    assertThat(throttled.getHeaderString("Retry-After")).isEqualTo("1");
    assertThat(early.getStatus()).isEqualTo(409);
    assertThat(early.getHeaderString("Retry-After")).isEqualTo("15");
  }

  @Test
  void namesTheSuccessorOfAMethodThatIsGone() {
    Response gone =
        RawAnswers.response(
            failed(new OzonFailure.Gone("/v1/a", "obsolete"), 410, "obsolete method"), "/v2/a");

    assertThat(gone.getStatus()).isEqualTo(410);
    assertThat(gone.getEntity())
        .isInstanceOfSatisfying(
            RawProblem.class,
            problem -> {
              assertThat(problem.successor()).isEqualTo("/v2/a");
              assertThat(problem.ozonAnswer()).hasToString("\"obsolete method\"");
            });
  }

  @Test
  void notesWhatMayBeSentAgainAndWhatNobodyKnows() {
    assertThat(RawAnswers.note(new RawAnswer.Ok(new OzonFile("a/b", new byte[0]))))
        .isEqualTo(new Note("ok", Ending.DONE));
    assertThat(note(new OzonFailure.Refused(400, "3", "no"), 400))
        .isEqualTo(new Note("Refused (HTTP 400)", Ending.REFUSED));
    assertThat(note(new OzonFailure.Unavailable(true, "silence"), 0))
        .isEqualTo(new Note("unknown: Unavailable", Ending.UNKNOWN));
    assertThat(note(new OzonFailure.Unreadable("half"), 200))
        .isEqualTo(new Note("unknown: Unreadable (HTTP 200)", Ending.UNKNOWN));
    assertThat(note(new OzonFailure.Unavailable(false, "no way"), 0).ending())
        .isEqualTo(Ending.NOT_DONE);
    assertThat(note(new OzonFailure.Throttled(Duration.ofSeconds(1), "slow"), 429).ending())
        .isEqualTo(Ending.NOT_DONE);
  }

  private static Note note(OzonFailure failure, int status) {
    return RawAnswers.note(failed(failure, status, "{}"));
  }

  private static RawProblem problem(OzonFailure failure, int status, String words) {
    return (RawProblem) RawAnswers.response(failed(failure, status, words), null).getEntity();
  }

  private static RawAnswer.Failed failed(OzonFailure failure, int status, String words) {
    OzonFile original =
        words == null
            ? null
            : new OzonFile("application/json", words.getBytes(StandardCharsets.UTF_8));
    return new RawAnswer.Failed(failure, status, original);
  }
}
