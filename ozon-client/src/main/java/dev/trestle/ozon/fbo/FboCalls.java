package dev.trestle.ozon.fbo;

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

/** What the business asks of FBO postings. */
@ApplicationScoped
public class FboCalls {

  static final String GET = "/v2/posting/fbo/get";

  /** Today's version picks the postings and orders that it is asked for; the older one does not. */
  public static final String LIST = "/v3/posting/fbo/list";

  static final String OLDER_LIST = "/v2/posting/fbo/list";

  private final OzonCalls calls;
  private final Versions versions;

  FboCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /** One posting: {@code /v2/posting/fbo/get}; {@code Missing} where there is none. */
  public Uni<OzonAnswer<FboPosting>> get(
      Caller caller, PostingNumber number, Set<FboDetail> details) {
    var body = Map.of("posting_number", number.value(), "with", FboDetail.with(details));
    return calls.call(caller, GET, body).map(answer -> answer.map(FboCalls::posting));
  }

  /**
   * A page of postings, oldest first: {@code /v3/posting/fbo/list}, pages of 100, or {@code
   * /v2/posting/fbo/list}, pages of 1000. Both tell exactly what the query wants. v2 filters
   * neither by numbers, nor by orders, nor by several statuses: there they are picked here, and a
   * page may be short or empty although {@code next} goes on. v2 also refuses an offset over 20
   * 000.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<FboPosting>>> list(
      Caller caller, FboQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(LIST, () -> todaysList(caller, query, next)),
        new Version<>(OLDER_LIST, () -> olderList(caller, query, next)));
  }

  Uni<OzonAnswer<Page<FboPosting>>> todaysList(
      Caller caller, FboQuery query, @Nullable String next) {
    return calls
        .call(caller, LIST, FboLists.today(query, next))
        .map(answer -> answer.map(FboLists::todaysPage));
  }

  Uni<OzonAnswer<Page<FboPosting>>> olderList(
      Caller caller, FboQuery query, @Nullable String next) {
    return calls
        .call(caller, OLDER_LIST, FboLists.older(query, next))
        .map(answer -> answer.map(page -> FboLists.olderPage(page, query, next)));
  }

  private static FboPosting posting(WireObject answer) {
    if (!answer.has("result")) {
      throw new IllegalArgumentException("result is missing");
    }
    return FboPosting.read(answer.object("result"));
  }
}
