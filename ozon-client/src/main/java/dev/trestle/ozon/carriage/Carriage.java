package dev.trestle.ozon.carriage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carriage: {@code /v1/carriage/get}.
 *
 * @param status Ozon's text: {@code new}, {@code formed}, {@code sended}, {@code received}, {@code
 *     closed}, {@code cancelled}; an open list
 * @param availableActions such as {@code get_act_of_acceptance}; an open list
 * @param mayCancel null where Ozon does not tell
 * @param containers package units
 * @param partial whether several carriages leave with this delivery method that day
 * @param partNumber which of them this is, from 1; 0 for the only one
 * @param postingsForNext whether postings wait that another carriage must take
 */
public record Carriage(
    CarriageId id,
    String status,
    @Nullable Long deliveryMethodId,
    @Nullable LocalDate day,
    List<String> availableActions,
    @Nullable Boolean mayCancel,
    @Nullable Long containers,
    @Nullable Boolean partial,
    @Nullable Long partNumber,
    @Nullable Boolean postingsForNext,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {

  /** Copies the list. */
  public Carriage {
    availableActions = List.copyOf(availableActions);
  }
}
