package dev.trestle.ozon.returns;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the business asks of FBS and FBO returns. No push tells of them, so they are polled. */
@ApplicationScoped
public class ReturnCalls {

  static final String LIST = "/v1/returns/list";

  private static final int LIMIT = 500;

  private final OzonCalls calls;

  ReturnCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * FBS and FBO returns in the order of their ids, 500 a page: {@code /v1/returns/list}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<OzonReturn>>> list(
      Caller caller, ReturnQuery query, @Nullable String next) {
    Map<String, Object> body =
        Map.of(
            "filter",
            query.filter(),
            "limit",
            LIMIT,
            "last_id",
            NextPage.number(ReturnReader.VERSION, next));
    return calls.call(caller, LIST, body).map(answer -> answer.map(ReturnReader::page));
  }
}
