package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.carriage.ActPosting;
import dev.trestle.ozon.carriage.Carriage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carriage as Ozon has it.
 *
 * @param status Ozon's text: new, formed, sended, received, closed, cancelled; an open list
 * @param moreWait whether postings wait that another carriage must take
 */
public record CarriageView(
    long carriageId,
    String status,
    @Nullable Long deliveryMethodId,
    @Nullable LocalDate departureDate,
    List<String> availableActions,
    @Nullable Long containers,
    @Nullable Boolean moreWait,
    List<PostingNumber> postings) {

  /** Copies the lists. */
  public CarriageView {
    availableActions = List.copyOf(availableActions);
    postings = List.copyOf(postings);
  }

  static CarriageView of(Carriage carriage, List<ActPosting> inside) {
    return new CarriageView(
        carriage.id().value(),
        carriage.status(),
        carriage.deliveryMethodId(),
        carriage.day(),
        carriage.availableActions(),
        carriage.containers(),
        carriage.postingsForNext(),
        inside.stream().map(ActPosting::postingNumber).toList());
  }
}
