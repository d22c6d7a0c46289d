package dev.trestle.order.posting;

import dev.trestle.order.fact.Scheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one table of a posting's moves: to which REST status, told by which push states, from which
 * statuses. Ozon documents which push state stands for which status (push chapter, table of
 * states), but no moves: the last column is ours. What Ozon reports against it is applied all the
 * same, and counted. Both vocabularies are open.
 */
final class PostingMoves {

  static final String CANCELLED = "cancelled";
  static final String PUSHED_CANCELLED = "posting_canceled";

  /**
   * One row: every one of these push states may tell of a move from every one of these statuses.
   *
   * @param to REST status
   * @param events push states; none where no push tells of it and answers alone do
   * @param from REST statuses; none where a posting only begins like that
   */
  record Move(String to, List<String> events, List<String> from) {}

  private static final String VERIFICATION = "awaiting_verification";
  private static final String ACCEPTANCE = "acceptance_in_progress";
  private static final String REGISTRATION = "awaiting_registration";
  private static final String APPROVE = "awaiting_approve";
  private static final String PACKAGING = "awaiting_packaging";
  private static final String DELIVER = "awaiting_deliver";
  private static final String SENT = "sent_by_seller";
  private static final String DRIVER = "driver_pickup";
  private static final String NOT_ACCEPTED = "not_accepted";
  private static final String DELIVERING = "delivering";
  private static final String ARBITRATION = "arbitration";
  private static final String CLIENT_ARBITRATION = "client_arbitration";
  private static final String DELIVERED = "delivered";
  private static final String SPLIT = "cancelled_from_split_pending";

  /**
   * Of FBS and rFBS. {@code posting_created} tells of two statuses. Registration is seen before and
   * after packing. An arbitration may end in delivery again.
   */
  static final List<Move> OF_SELLERS =
      List.of(
          new Move(VERIFICATION, List.of(), List.of()),
          new Move(
              ACCEPTANCE,
              List.of("posting_acceptance_in_progress"),
              List.of(VERIFICATION, REGISTRATION)),
          new Move(
              REGISTRATION,
              List.of("posting_awaiting_registration"),
              List.of(VERIFICATION, ACCEPTANCE, APPROVE, PACKAGING)),
          new Move(
              APPROVE, List.of("posting_created"), List.of(VERIFICATION, ACCEPTANCE, REGISTRATION)),
          new Move(
              PACKAGING,
              List.of("posting_created"),
              List.of(VERIFICATION, ACCEPTANCE, REGISTRATION, APPROVE)),
          new Move(
              DELIVER,
              List.of(
                  "posting_transferring_to_delivery",
                  "posting_in_carriage",
                  "posting_not_in_carriage"),
              List.of(REGISTRATION, PACKAGING)),
          new Move(SENT, List.of("sent_by_seller"), List.of(DELIVER)),
          new Move(DRIVER, List.of("posting_driver_pick_up"), List.of(DELIVER, SENT)),
          new Move(
              NOT_ACCEPTED, List.of("posting_not_in_sort_center"), List.of(DELIVER, SENT, DRIVER)),
          new Move(
              DELIVERING,
              List.of(
                  "posting_on_way_to_city",
                  "posting_transferred_to_courier_service",
                  "posting_in_courier_service",
                  "posting_on_way_to_pickup_point",
                  "posting_in_pickup_point",
                  "posting_conditionally_delivered"),
              List.of(DELIVER, SENT, DRIVER, NOT_ACCEPTED, ARBITRATION, CLIENT_ARBITRATION)),
          new Move(
              ARBITRATION,
              List.of("posting_in_arbitration"),
              List.of(DELIVER, SENT, DRIVER, NOT_ACCEPTED, DELIVERING, CLIENT_ARBITRATION)),
          new Move(
              CLIENT_ARBITRATION,
              List.of("posting_in_client_arbitration"),
              List.of(SENT, DRIVER, DELIVERING, ARBITRATION)),
          new Move(
              DELIVERED,
              List.of("posting_delivered", "posting_received"),
              List.of(SENT, DELIVERING, ARBITRATION, CLIENT_ARBITRATION)),
          new Move(
              CANCELLED,
              List.of(PUSHED_CANCELLED),
              List.of(
                  VERIFICATION,
                  ACCEPTANCE,
                  REGISTRATION,
                  APPROVE,
                  PACKAGING,
                  DELIVER,
                  SENT,
                  DRIVER,
                  NOT_ACCEPTED,
                  DELIVERING,
                  ARBITRATION,
                  CLIENT_ARBITRATION)),
          new Move(
              SPLIT,
              List.of(),
              List.of(VERIFICATION, ACCEPTANCE, REGISTRATION, APPROVE, PACKAGING)));

  private static final Set<String> NOT_OF_FBO =
      Set.of(SENT, DRIVER, NOT_ACCEPTED, ARBITRATION, CLIENT_ARBITRATION, SPLIT);

  /** Of FBO; that a posting goes back to Ozon's warehouse is delivering, Ozon says. */
  static final List<Move> OF_OZON =
      Stream.concat(
              OF_SELLERS.stream().filter(move -> !NOT_OF_FBO.contains(move.to())),
              Stream.of(
                  new Move(
                      PACKAGING,
                      List.of("posting_packing"),
                      List.of(VERIFICATION, ACCEPTANCE, REGISTRATION, APPROVE)),
                  new Move(DELIVERING, List.of("posting_returned_to_warehouse"), List.of(DELIVER))))
          .toList();

  private static final MoveTable SELLERS = new MoveTable(OF_SELLERS);
  private static final MoveTable OZON = new MoveTable(OF_OZON);

  private PostingMoves() {}

  /** The table of a scheme; of FBS and rFBS where it is unknown. */
  static MoveTable of(@Nullable String scheme) {
    return Scheme.FBO.equals(scheme) ? OZON : SELLERS;
  }

  /** Whether a cut-off still matters. */
  static boolean isBeforePacking(@Nullable String scheme, @Nullable String status) {
    return status == null || of(scheme).leadsTo(status, PACKAGING);
  }

  /** Whether nothing follows it. */
  static boolean isFinal(@Nullable String status) {
    return DELIVERED.equals(status) || CANCELLED.equals(status) || SPLIT.equals(status);
  }
}
