package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.carriage.ActCalls;
import dev.trestle.ozon.carriage.ActPosting;
import dev.trestle.ozon.carriage.CarriageId;
import dev.trestle.ozon.carriage.Delivery;
import dev.trestle.ozon.carriage.DeliveryCalls;
import dev.trestle.ozon.carriage.DeliveryQuery;
import dev.trestle.ozon.paging.Pages;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.UnfulfilledQuery;
import dev.trestle.ozon.posting.Window;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks Ozon what a carriage would contain, and changes nothing there. */
@ApplicationScoped
public class CarriagePlans {

  /** A posting that is packed and waits was to be packed within this. */
  private static final Duration REACH = Duration.ofDays(90);

  private final DeliveryCalls deliveries;
  private final ActCalls acts;
  private final PostingCalls postings;
  private final Clock clock;

  CarriagePlans(DeliveryCalls deliveries, ActCalls acts, PostingCalls postings, Clock clock) {
    this.deliveries = deliveries;
    this.acts = acts;
    this.postings = postings;
    this.clock = clock;
  }

  /** What the order would come to now. */
  public Uni<OzonAnswer<PlannedCarriage>> plan(OzonAccount account, CarriageOrder order) {
    Caller caller = Caller.command(account);
    DeliveryQuery query = new DeliveryQuery(order.deliveryMethodId(), order.day());
    return then(
        deliveries.deliveries(caller, query, null),
        page -> {
          Optional<Delivery> found =
              page.items().stream()
                  .filter(each -> each.deliveryMethodId() == order.deliveryMethodId())
                  .findFirst();
          return then(
              packed(caller, order.deliveryMethodId()),
              packed ->
                  inside(caller, found, packed)
                      .map(answer ->
                          answer.map(inside -> PlannedCarriage.of(order, found, inside, packed))));
        });
  }

  /** What the open carriage holds; without one, a new one takes all. */
  private Uni<OzonAnswer<List<PostingNumber>>> inside(
      Caller caller, Optional<Delivery> found, List<PostingNumber> packed) {
    Optional<CarriageId> open = found.flatMap(Carrying::unapproved);
    return open.isEmpty()
        ? Uni.createFrom().item(new OzonAnswer.Ok<>(packed))
        : acts.postings(caller, open.get())
            .map(answer -> answer.map(all -> all.stream().map(ActPosting::postingNumber).toList()));
  }

  private Uni<OzonAnswer<List<PostingNumber>>> packed(Caller caller, long deliveryMethodId) {
    Instant now = clock.instant();
    UnfulfilledQuery query =
        UnfulfilledQuery.cutoffWithin(new Window(now.minus(REACH), now.plus(REACH)))
            .inStatus(Set.of(Carrying.PACKED));
    List<PostingNumber> found = new ArrayList<>();
    return Pages.<OzonPosting>each(
            "packed postings",
            next -> postings.unfulfilled(caller, query, next),
            null,
            page -> {
              page.items().stream()
                  .filter(Carrying::isReady)
                  .filter(each -> isOf(each, deliveryMethodId))
                  .forEach(each -> found.add(each.postingNumber()));
              return Uni.createFrom().voidItem();
            })
        .map(walked -> walked.map(count -> List.copyOf(found)));
  }

  private static boolean isOf(OzonPosting posting, long deliveryMethodId) {
    var method = posting.delivery().method();
    return method != null && method.id() != null && method.id() == deliveryMethodId;
  }

  private interface Step<T, R> {
    Uni<OzonAnswer<R>> after(T value);
  }

  private static <T, R> Uni<OzonAnswer<R>> then(Uni<OzonAnswer<T>> first, Step<T, R> next) {
    return first.chain(answer ->
        switch (answer) {
          case OzonAnswer.Ok<T> ok -> next.after(ok.value());
          case OzonAnswer.Failed<T> failed ->
              Uni.createFrom().item(new OzonAnswer.Failed<R>(failed.failure()));
        });
  }
}
