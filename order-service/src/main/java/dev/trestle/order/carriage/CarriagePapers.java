package dev.trestle.order.carriage;

import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.carriage.ActCalls;
import dev.trestle.ozon.carriage.CarriageCalls;
import dev.trestle.ozon.carriage.CarriageId;
import dev.trestle.ozon.carriage.Delivery;
import dev.trestle.ozon.carriage.DeliveryCalls;
import dev.trestle.ozon.carriage.DeliveryQuery;
import dev.trestle.ozon.paging.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads carriages and their papers, as Ozon has them now; nothing of them is kept here. */
@ApplicationScoped
class CarriagePapers {

  private final DeliveryCalls deliveries;
  private final CarriageCalls carriages;
  private final ActCalls acts;

  CarriagePapers(DeliveryCalls deliveries, CarriageCalls carriages, ActCalls acts) {
    this.deliveries = deliveries;
    this.carriages = carriages;
    this.acts = acts;
  }

  Uni<OzonAnswer<DeliveryList>> day(OzonAccount account, @Nullable LocalDate day) {
    Caller caller = Caller.command(account);
    List<Delivery> all = new ArrayList<>();
    return Pages.<Delivery>each(
            "deliveries",
            next -> deliveries.deliveries(caller, new DeliveryQuery(null, day), next),
            null,
            page -> {
              all.addAll(page.items());
              return Uni.createFrom().voidItem();
            })
        .map(walked -> walked.map(count -> new DeliveryList(all)));
  }

  Uni<OzonAnswer<CarriageView>> carriage(OzonAccount account, CarriageId id) {
    Caller caller = Caller.command(account);
    return carriages
        .get(caller, id)
        .chain(answer ->
            switch (answer) {
              case OzonAnswer.Failed<?> failed ->
                  Uni.createFrom().item(new OzonAnswer.Failed<CarriageView>(failed.failure()));
              case OzonAnswer.Ok<dev.trestle.ozon.carriage.Carriage> ok ->
                  acts.postings(caller, id)
                      .map(inside -> inside.map(all -> CarriageView.of(ok.value(), all)));
            });
  }

  Uni<OzonAnswer<OzonFile>> act(OzonAccount account, CarriageId id) {
    return acts.pdf(Caller.command(account), id);
  }

  Uni<OzonAnswer<OzonFile>> barcode(OzonAccount account, CarriageId id) {
    return acts.barcode(Caller.command(account), id);
  }

  Uni<OzonAnswer<OzonFile>> containerLabels(OzonAccount account, CarriageId id) {
    return acts.containerLabels(Caller.command(account), id);
  }
}
