package dev.trestle.ozon.carriage;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.Versions;
import dev.trestle.ozon.Versions.Version;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What leaves on a day: delivery methods with their carriages. */
@ApplicationScoped
public class DeliveryCalls {

  static final String LIST = "/v2/carriage/delivery/list";
  static final String OLDER_LIST = "/v1/carriage/delivery/list";
  static final String OLDEST_LIST = "/v1/posting/carriage-available/list";

  /** Ozon allows 1000; a delivery is large and a seller has few. */
  private static final int LIMIT = 100;

  private final OzonCalls calls;
  private final Versions versions;

  DeliveryCalls(OzonCalls calls, Versions versions) {
    this.calls = calls;
    this.versions = versions;
  }

  /**
   * The delivery methods that have postings, with the carriages of that day: {@code
   * /v2/carriage/delivery/list}, or {@code /v1/carriage/delivery/list} or, where the query names a
   * delivery method, {@code /v1/posting/carriage-available/list}. Only the newest has pages; the
   * older ones answer everything at once.
   *
   * @param next of the page before; null for the first
   */
  public Uni<OzonAnswer<Page<Delivery>>> deliveries(
      Caller caller, DeliveryQuery query, @Nullable String next) {
    return versions.ask(
        caller,
        new Version<>(LIST, () -> todaysList(caller, query, next)),
        new Version<>(OLDER_LIST, () -> olderLists(caller, query)));
  }

  private Uni<OzonAnswer<Page<Delivery>>> olderLists(Caller caller, DeliveryQuery query) {
    return versions.ask(
        caller,
        new Version<>(OLDER_LIST, () -> olderList(caller, query)),
        new Version<>(OLDEST_LIST, () -> oldestList(caller, query)));
  }

  Uni<OzonAnswer<Page<Delivery>>> todaysList(
      Caller caller, DeliveryQuery query, @Nullable String next) {
    var body =
        Map.of(
            "filter", query.body(),
            "limit", LIMIT,
            "cursor", NextPage.cursor(DeliveryReader.SECOND, next));
    return calls.call(caller, LIST, body).map(answer -> answer.map(DeliveryReader::second));
  }

  Uni<OzonAnswer<Page<Delivery>>> olderList(Caller caller, DeliveryQuery query) {
    return calls
        .call(caller, OLDER_LIST, query.body())
        .map(answer -> answer.map(DeliveryReader::first));
  }

  Uni<OzonAnswer<Page<Delivery>>> oldestList(Caller caller, DeliveryQuery query) {
    if (query.deliveryMethodId() == null) {
      return Uni.createFrom()
          .item(
              new OzonAnswer.Failed<>(
                  new OzonFailure.Gone(
                      OLDER_LIST, "the list that is left wants a delivery method")));
    }
    return calls
        .call(caller, OLDEST_LIST, query.body())
        .map(answer -> answer.map(DeliveryReader::available));
  }
}
