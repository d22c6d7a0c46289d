package dev.trestle.ozon.exemplar;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the business asks about the single items of a posting, before it is packed. */
@ApplicationScoped
public class ExemplarCalls {

  static final String CREATE_OR_GET = "/v6/fbs/posting/product/exemplar/create-or-get";
  static final String OLDER_CREATE_OR_GET = "/v5/fbs/posting/product/exemplar/create-or-get";
  static final String SET = "/v6/fbs/posting/product/exemplar/set";
  static final String OLDER_SET = "/v5/fbs/posting/product/exemplar/set";
  static final String STATUS = "/v5/fbs/posting/product/exemplar/status";
  static final String OLDER_STATUS = "/v4/fbs/posting/product/exemplar/status";
  static final String VALIDATE = "/v5/fbs/posting/product/exemplar/validate";
  static final String OLDER_VALIDATE = "/v4/fbs/posting/product/exemplar/validate";

  private static final String IN_PROCESS = "validation_in_process";

  /** Ours: Ozon does not say how long its check takes. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final OzonCalls calls;
  private final Versions versions;

  ExemplarCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * The exemplars of a posting with their ids; Ozon makes them at the first call: {@code
   * /v6/fbs/posting/product/exemplar/create-or-get}, in April 2025 v5.
   */
  public Uni<OzonAnswer<PostingExemplars>> createOrGet(Caller caller, PostingNumber posting) {
    return versions.ask(
        caller,
        new Version<>(CREATE_OR_GET, () -> createOrGet(caller, CREATE_OR_GET, posting)),
        new Version<>(
            OLDER_CREATE_OR_GET, () -> createOrGet(caller, OLDER_CREATE_OR_GET, posting)));
  }

  /**
   * Gives Ozon the full set of a posting's exemplars to check and keep: {@code
   * /v6/fbs/posting/product/exemplar/set}, in April 2025 v5. Ozon works on afterwards: ask {@link
   * #status}. {@code Refused} with {@code GTD_IS_REQUIRED_ONLY_FOR_LEGAL_CUSTOMER}, {@code
   * INVALID_POSTING_STATE} (not awaiting_packaging) and the like; also where only v5 is left, which
   * takes one mark of each of {@code mandatory_mark} and {@code jw_uin} and no weight, and the
   * exemplars have more.
   */
  public Uni<OzonAnswer<Accepted>> set(Caller caller, ExemplarProducts exemplars) {
    return versions.ask(
        caller,
        new Version<>(SET, () -> todaysSet(caller, exemplars)),
        new Version<>(OLDER_SET, () -> olderSet(caller, exemplars)));
  }

  /**
   * What the check of the exemplars came to: {@code /v5/fbs/posting/product/exemplar/status}, in
   * April 2025 v4. {@code NotYet} while Ozon still checks.
   */
  public Uni<OzonAnswer<ExemplarStatus>> status(Caller caller, PostingNumber posting) {
    return versions.ask(
        caller,
        new Version<>(STATUS, () -> status(caller, STATUS, posting)),
        new Version<>(OLDER_STATUS, () -> status(caller, OLDER_STATUS, posting)));
  }

  /**
   * Whether the codes are well formed, each product with its own result; nothing is kept: {@code
   * /v5/fbs/posting/product/exemplar/validate}, in April 2025 v4. Ids of the exemplars are not
   * sent. v4 has the limits of the older {@link #set} and checks no traceability number.
   */
  public Uni<OzonAnswer<List<ExemplarValidity>>> validate(
      Caller caller, ExemplarProducts exemplars) {
    return versions.ask(
        caller,
        new Version<>(VALIDATE, () -> todaysValidate(caller, exemplars)),
        new Version<>(OLDER_VALIDATE, () -> olderValidate(caller, exemplars)));
  }

  Uni<OzonAnswer<PostingExemplars>> createOrGet(
      Caller caller, String method, PostingNumber posting) {
    return calls
        .call(caller, method, Map.of("posting_number", posting.value()))
        .map(answer -> answer.map(ExemplarReader::exemplars));
  }

  Uni<OzonAnswer<ExemplarStatus>> status(Caller caller, String method, PostingNumber posting) {
    return calls
        .call(caller, method, Map.of("posting_number", posting.value()))
        .map(answer -> notYet(answer.map(ExemplarReader::status)));
  }

  private Uni<OzonAnswer<Accepted>> todaysSet(Caller caller, ExemplarProducts exemplars) {
    return calls.call(caller, SET, ExemplarBodies.set(exemplars)).map(Accepted::read);
  }

  Uni<OzonAnswer<Accepted>> olderSet(Caller caller, ExemplarProducts exemplars) {
    return whereFit(
        exemplars,
        () ->
            calls.call(caller, OLDER_SET, ExemplarBodies.olderSet(exemplars)).map(Accepted::read));
  }

  private Uni<OzonAnswer<List<ExemplarValidity>>> todaysValidate(
      Caller caller, ExemplarProducts exemplars) {
    return calls
        .call(caller, VALIDATE, ExemplarBodies.validate(exemplars))
        .map(answer -> answer.map(ExemplarReader::validity));
  }

  Uni<OzonAnswer<List<ExemplarValidity>>> olderValidate(Caller caller, ExemplarProducts exemplars) {
    return whereFit(
        exemplars,
        () ->
            calls
                .call(caller, OLDER_VALIDATE, ExemplarBodies.olderValidate(exemplars))
                .map(answer -> answer.map(ExemplarReader::validity)));
  }

  /** Half of the data must not be sent as if it were the whole. */
  private static <T> Uni<OzonAnswer<T>> whereFit(
      ExemplarProducts exemplars, Supplier<Uni<OzonAnswer<T>>> call) {
    return ExemplarBodies.fitOlder(exemplars)
        ? call.get()
        : Uni.createFrom()
            .item(
                new OzonAnswer.Failed<>(
                    new OzonFailure.Refused(
                        400,
                        "OLDER_VERSION",
                        "the older exemplar methods take neither weights nor these marks")));
  }

  private static OzonAnswer<ExemplarStatus> notYet(OzonAnswer<ExemplarStatus> answer) {
    return answer instanceof OzonAnswer.Ok<ExemplarStatus> ok
            && ok.value().status().equals(IN_PROCESS)
        ? new OzonAnswer.Failed<>(new OzonFailure.NotYet(IN_PROCESS, ASK_AGAIN))
        : answer;
  }
}
