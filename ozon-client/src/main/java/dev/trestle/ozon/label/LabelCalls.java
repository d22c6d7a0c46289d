package dev.trestle.ozon.label;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import dev.trestle.ozon.file.FileEnvelope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the business asks of labels. */
@ApplicationScoped
public class LabelCalls {

  /** How many postings one task may name. */
  public static final int MOST_IN_A_TASK = 1000;

  /** How many postings {@link #labelsNow} may name. */
  public static final int MOST_AT_ONCE = 20;

  static final String CREATE = "/v3/posting/fbs/package-label/create";
  static final String OLDER_CREATE = "/v2/posting/fbs/package-label/create";
  static final String OLDEST_CREATE = "/v1/posting/fbs/package-label/create";
  static final String GET = "/v2/posting/fbs/package-label/get";
  static final String OLDER_GET = "/v1/posting/fbs/package-label/get";
  static final String NOW = "/v2/posting/fbs/package-label";

  private final OzonCalls calls;
  private final Versions versions;

  LabelCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Orders labels: {@code /v3/posting/fbs/package-label/create}, or its versions 2 and 1. All
   * postings must be in {@code awaiting_deliver}, packed 45 to 60 s ago; {@code Refused} with
   * {@code NO_POSTINGS_FOR_BATCH_DOWNLOAD} or {@code POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY}
   * otherwise.
   *
   * @param postings 1 to 1000
   * @return a task for each size of label; version 1 knows only one size
   */
  public Uni<OzonAnswer<List<LabelTask>>> order(Caller caller, List<PostingNumber> postings) {
    check(postings, MOST_IN_A_TASK);
    return versions.ask(
        caller,
        new Version<>(CREATE, () -> todaysOrder(caller, postings)),
        new Version<>(OLDER_CREATE, () -> olderOrders(caller, postings)));
  }

  private Uni<OzonAnswer<List<LabelTask>>> olderOrders(
      Caller caller, List<PostingNumber> postings) {
    return versions.ask(
        caller,
        new Version<>(OLDER_CREATE, () -> olderOrder(caller, OLDER_CREATE, postings)),
        new Version<>(OLDEST_CREATE, () -> olderOrder(caller, OLDEST_CREATE, postings)));
  }

  Uni<OzonAnswer<List<LabelTask>>> todaysOrder(Caller caller, List<PostingNumber> postings) {
    return calls
        .call(caller, CREATE, Map.of("posting_numbers", texts(postings)))
        .map(answer -> answer.map(LabelReader::tasks));
  }

  Uni<OzonAnswer<List<LabelTask>>> olderOrder(
      Caller caller, String version, List<PostingNumber> postings) {
    return calls
        .call(caller, version, Map.of("posting_number", texts(postings)))
        .map(answer -> answer.map(LabelReader::tasks));
  }

  /**
   * How far a task is: {@code /v2/posting/fbs/package-label/get}, or its version 1. Ask again until
   * {@link LabelProgress#isOver}. {@code Missing} for a task that is not there.
   */
  public Uni<OzonAnswer<LabelProgress>> progress(Caller caller, LabelTask task) {
    return versions.ask(
        caller,
        new Version<>(GET, () -> progress(caller, GET, task)),
        new Version<>(OLDER_GET, () -> progress(caller, OLDER_GET, task)));
  }

  Uni<OzonAnswer<LabelProgress>> progress(Caller caller, String version, LabelTask task) {
    return calls
        .call(caller, version, Map.of("task_id", task.id()))
        .map(answer -> answer.map(LabelReader::progress));
  }

  /**
   * Prints labels at once: {@code /v2/posting/fbs/package-label}, switched off on 2026-11-02. All
   * or none: {@code NotYet} as soon as one posting was packed less than about 45 s ago.
   *
   * @param postings 1 to 20
   * @return a PDF
   */
  public Uni<OzonAnswer<OzonFile>> labelsNow(Caller caller, List<PostingNumber> postings) {
    check(postings, MOST_AT_ONCE);
    return calls
        .file(caller, NOW, Map.of("posting_number", texts(postings)))
        .map(answer -> answer.map(FileEnvelope::open));
  }

  private static void check(List<PostingNumber> postings, int most) {
    if (postings.isEmpty() || postings.size() > most) {
      throw new IllegalArgumentException(
          "labels are for 1 to " + most + " postings, not " + postings.size());
    }
  }

  private static List<String> texts(List<PostingNumber> postings) {
    return postings.stream().map(PostingNumber::value).toList();
  }
}
