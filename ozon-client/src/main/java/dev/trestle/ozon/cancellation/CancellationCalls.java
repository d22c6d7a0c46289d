package dev.trestle.ozon.cancellation;

import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the business asks of applications to cancel rFBS postings, and decides on them. */
@ApplicationScoped
public class CancellationCalls {

  private static final String LIST = "/v2/conditional-cancellation/list";
  private static final String OLDER_LIST = "/v1/conditional-cancellation/list";
  private static final String APPROVE = "/v2/conditional-cancellation/approve";
  private static final String OLDER_APPROVE = "/v1/conditional-cancellation/approve";
  private static final String REJECT = "/v2/conditional-cancellation/reject";
  private static final String OLDER_REJECT = "/v1/conditional-cancellation/reject";

  private static final int LIMIT = 500;

  private final OzonCalls calls;
  private final Versions versions;

  CancellationCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Applications in the order of their ids, 500 a page: {@code /v2/conditional-cancellation/list},
   * older {@code v1}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<ConditionalCancellation>>> list(
      Caller caller, CancellationQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(LIST, () -> afterId(caller, query, next)),
        new Version<>(OLDER_LIST, () -> byOffset(caller, query, next)));
  }

  /**
   * Cancels the posting; the buyer gets the money back: {@code
   * /v2/conditional-cancellation/approve}, older {@code v1}. Only while {@code ON_APPROVAL}.
   *
   * @param comment may be empty
   */
  public Uni<OzonAnswer<Accepted>> approve(Caller caller, CancellationId id, String comment) {
    return versions.ask(
        caller,
        decision(APPROVE, caller, id, comment),
        decision(OLDER_APPROVE, caller, id, comment));
  }

  /**
   * Leaves the posting as it is, to be delivered: {@code /v2/conditional-cancellation/reject},
   * older {@code v1}. Only while {@code ON_APPROVAL}.
   *
   * @param comment why; required
   */
  public Uni<OzonAnswer<Accepted>> reject(Caller caller, CancellationId id, String comment) {
    if (comment.isBlank()) {
      throw new IllegalArgumentException("a rejection needs a comment");
    }
    return versions.ask(
        caller, decision(REJECT, caller, id, comment), decision(OLDER_REJECT, caller, id, comment));
  }

  private Uni<OzonAnswer<Page<ConditionalCancellation>>> afterId(
      Caller caller, CancellationQuery query, @Nullable String next) {
    long lastId = NextPage.number(CancellationReader.V2, next);
    return calls
        .call(caller, LIST, Map.of("filters", query.filters(), "limit", LIMIT, "last_id", lastId))
        .map(answer -> answer.map(wire -> CancellationReader.todaysPage(wire, LIMIT)));
  }

  private Uni<OzonAnswer<Page<ConditionalCancellation>>> byOffset(
      Caller caller, CancellationQuery query, @Nullable String next) {
    int offset = NextPage.offset(CancellationReader.V1, next);
    return calls
        .call(
            caller,
            OLDER_LIST,
            Map.of("filters", query.filters(), "limit", LIMIT, "offset", offset))
        .map(answer -> answer.map(wire -> CancellationReader.olderPage(wire, LIMIT, next)));
  }

  private Version<Accepted> decision(
      String path, Caller caller, CancellationId id, String comment) {
    Map<String, Object> body = Map.of("cancellation_id", id.value(), "comment", comment);
    return new Version<>(path, () -> calls.call(caller, path, body).map(Accepted::read));
  }
}
