package dev.trestle.ozon.returns;

import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the business asks of return requests of rFBS buyers, and decides on them. */
@ApplicationScoped
public class RfbsReturnCalls {

  static final String LIST = "/v2/returns/rfbs/list";
  static final String GET = "/v2/returns/rfbs/get";
  static final String ACT = "/v1/returns/rfbs/action/set";

  private static final int LIMIT = 100;

  private final OzonCalls calls;
  private final Versions versions;

  RfbsReturnCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * Return requests in the order of their ids, 100 a page: {@code /v2/returns/rfbs/list}.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<RfbsReturn>>> list(
      Caller caller, RfbsReturnQuery query, @Nullable String next) {
    Map<String, Object> body =
        Map.of(
            "filter",
            query.filter(),
            "limit",
            LIMIT,
            "last_id",
            NextPage.number(RfbsReader.VERSION, next));
    return calls
        .call(caller, LIST, body)
        .map(answer -> answer.map(wire -> RfbsReader.page(wire, LIMIT)));
  }

  /** One request with what may be done now: {@code /v2/returns/rfbs/get}. */
  public Uni<OzonAnswer<RfbsReturnDetail>> get(Caller caller, ReturnId id) {
    return calls
        .call(caller, GET, Map.of("return_id", id.value()))
        .map(answer -> answer.map(wire -> RfbsReader.detail(wire, id)));
  }

  /**
   * Tells Ozon the seller's decision: {@code /v1/returns/rfbs/action/set}, older {@code
   * /v2/returns/rfbs/reject}, {@code compensate}, {@code verify}, {@code receive-return}, {@code
   * return-money}. Ozon refuses an action that is not available now; after a lost answer the
   * request's state tells whether it was done.
   */
  public Uni<OzonAnswer<Accepted>> act(Caller caller, ReturnId id, RfbsDecision decision) {
    Map<String, Object> body = new HashMap<>(decision.fields());
    body.put("return_id", id.value());
    body.put("id", decision.actionId());
    var today = new Versions.Version<>(ACT, () -> send(caller, ACT, body));
    return OlderDecision.of(id, decision)
        .map(older ->
            versions.ask(
                caller,
                today,
                new Versions.Version<>(
                    older.path(), () -> send(caller, older.path(), older.body()))))
        .orElseGet(() -> today.call().get());
  }

  private Uni<OzonAnswer<Accepted>> send(Caller caller, String path, Map<String, Object> body) {
    return calls.call(caller, path, body).map(Accepted::read);
  }
}
