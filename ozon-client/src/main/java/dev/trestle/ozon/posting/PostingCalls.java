package dev.trestle.ozon.posting;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the business asks of FBS and rFBS postings. */
@ApplicationScoped
public class PostingCalls {

  static final String GET = "/v3/posting/fbs/get";
  static final String GET_BY_BARCODE = "/v2/posting/fbs/get-by-barcode";

  /** Today's version picks the orders that it is asked for; the older one leaves that to us. */
  public static final String LIST = "/v4/posting/fbs/list";

  static final String OLDER_LIST = "/v3/posting/fbs/list";
  static final String UNFULFILLED = "/v4/posting/fbs/unfulfilled/list";
  static final String OLDER_UNFULFILLED = "/v3/posting/fbs/unfulfilled/list";

  private final OzonCalls calls;
  private final Versions versions;

  PostingCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /** One posting without details, as {@link #get(Caller, PostingNumber, Set)}. */
  public Uni<OzonAnswer<OzonPosting>> get(Caller caller, PostingNumber number) {
    return get(caller, number, Set.of());
  }

  /**
   * One posting: {@code /v3/posting/fbs/get}. Directly after a push Ozon may answer 404 ({@code
   * Missing}) or with older data.
   */
  public Uni<OzonAnswer<OzonPosting>> get(
      Caller caller, PostingNumber number, Set<PostingDetail> details) {
    var body = Map.of("posting_number", number.value(), "with", PostingDetail.with(details));
    return calls.call(caller, GET, body).map(answer -> answer.map(wire -> posting(wire, details)));
  }

  /**
   * The posting whose label has this barcode: {@code /v2/posting/fbs/get-by-barcode}. It tells less
   * than {@link #get}, and prices without a currency, which are left out.
   *
   * @param barcode the upper or the lower one
   */
  public Uni<OzonAnswer<OzonPosting>> getByBarcode(Caller caller, String barcode) {
    if (barcode.isBlank()) {
      throw new IllegalArgumentException("barcode must not be blank");
    }
    return calls
        .call(caller, GET_BY_BARCODE, Map.of("barcode", barcode))
        .map(answer -> answer.map(wire -> posting(wire, Set.of())));
  }

  /**
   * A page of postings, oldest first: {@code /v4/posting/fbs/list}, pages of 100, or {@code
   * /v3/posting/fbs/list}, pages of 1000. Both tell exactly what the query wants. v3 filters
   * neither by orders nor by several statuses: there they are picked here, and a page may be short
   * or empty although {@code next} goes on; a narrow window of creation keeps that cheap. v3 also
   * refuses an offset over 20 000 ({@link PostingQuery#isBeyondReach}); a narrower window helps.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<OzonPosting>>> list(
      Caller caller, PostingQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(LIST, () -> todaysList(caller, query, next)),
        new Version<>(OLDER_LIST, () -> olderList(caller, query, next)));
  }

  /**
   * A page of postings that are not yet delivered, {@code delivering} included: {@code
   * /v4/posting/fbs/unfulfilled/list} or the same in v3, with the limits of {@link #list}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<OzonPosting>>> unfulfilled(
      Caller caller, UnfulfilledQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(UNFULFILLED, () -> todaysUnfulfilled(caller, query, next)),
        new Version<>(OLDER_UNFULFILLED, () -> olderUnfulfilled(caller, query, next)));
  }

  Uni<OzonAnswer<Page<OzonPosting>>> todaysList(
      Caller caller, PostingQuery query, @Nullable String next) {
    return calls
        .call(caller, LIST, PostingLists.today(query, next))
        .map(answer -> answer.map(page -> PostingLists.todaysPage(page, query.details())));
  }

  Uni<OzonAnswer<Page<OzonPosting>>> olderList(
      Caller caller, PostingQuery query, @Nullable String next) {
    return calls
        .call(caller, OLDER_LIST, PostingLists.older(query, next))
        .map(answer ->
            answer.map(page -> PostingLists.olderPage(page, next, query.details(), query::wants)));
  }

  Uni<OzonAnswer<Page<OzonPosting>>> todaysUnfulfilled(
      Caller caller, UnfulfilledQuery query, @Nullable String next) {
    return calls
        .call(caller, UNFULFILLED, PostingLists.today(query, next))
        .map(answer -> answer.map(page -> PostingLists.todaysPage(page, query.details())));
  }

  Uni<OzonAnswer<Page<OzonPosting>>> olderUnfulfilled(
      Caller caller, UnfulfilledQuery query, @Nullable String next) {
    return calls
        .call(caller, OLDER_UNFULFILLED, PostingLists.older(query, next))
        .map(answer ->
            answer.map(page -> PostingLists.olderPage(page, next, query.details(), query::wants)));
  }

  private static OzonPosting posting(WireObject answer, Set<PostingDetail> asked) {
    if (!answer.has("result")) {
      throw new IllegalArgumentException("result is missing");
    }
    return PostingReader.read(answer.object("result"), asked);
  }
}
