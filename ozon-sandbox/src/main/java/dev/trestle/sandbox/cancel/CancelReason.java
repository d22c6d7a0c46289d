package dev.trestle.sandbox.cancel;

import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documented reasons for which a seller cancels (reference, /v2/posting/fbs/cancel). */
enum CancelReason {
  OUT_OF_STOCK(352, "Товар закончился на складе продавца", true),
  ONLY_DEFECTIVE(400, "Остался только бракованный товар", true),
  ARBITRATION(401, "Продавец отклонил арбитраж", false),
  /** Needs a message. */
  OTHER(402, "Другое (вина продавца)", true),
  NOT_COLLECTED(665, "Покупатель не забрал заказ", false),
  NO_DELIVERY_THERE(666, "Нет доставки в указанный регион", false),
  LOST(667, "Заказ утерян службой доставки", false);

  private final long id;
  private final String title;
  private final boolean offered;

  CancelReason(long id, String title, boolean offered) {
    this.id = id;
    this.title = title;
    this.offered = offered;
  }

  long id() {
    return id;
  }

  String title() {
    return title;
  }

  /** {@code is_available_for_cancellation}. */
  boolean offered() {
    return offered;
  }

  static Optional<CancelReason> of(long id) {
    return Arrays.stream(values()).filter(reason -> reason.id == id).findFirst();
  }

  /** Before it is handed over three reasons, on an rFBS way four, in arbitration one. */
  static List<CancelReason> of(Posting posting) {
    PostingState state = posting.state();
    if (state.forming() || state.ready()) {
      return List.of(OUT_OF_STOCK, ONLY_DEFECTIVE, OTHER);
    }
    if (state == PostingState.IN_ARBITRATION) {
      return List.of(ARBITRATION);
    }
    boolean underWay = state.status().equals("delivering");
    return posting.scheme() == Scheme.RFBS
            && underWay
            && state != PostingState.CONDITIONALLY_DELIVERED
        ? List.of(OTHER, NOT_COLLECTED, NO_DELIVERY_THERE, LOST)
        : List.of();
  }
}
