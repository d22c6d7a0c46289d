package dev.trestle.order.deliver;

import dev.trestle.ozon.posting.OzonPosting;
import java.util.Set;

/** How far the seller says a posting is; the order is Ozon's. */
enum SellersMove {
  /** The carrier has it. */
  DELIVERING("delivering"),
  /** The courier is on the way to the buyer. */
  LAST_MILE("last-mile"),
  /** The buyer has it. */
  DELIVERED("delivered");

  private static final Set<String> ARRIVED =
      Set.of("posting_conditionally_delivered", "posting_delivered", "posting_received");
  private static final String AT_THE_COURIER = "posting_in_courier_service";

  private final String word;

  SellersMove(String word) {
    this.word = word;
  }

  /** In paths and rows. */
  String word() {
    return word;
  }

  /** Whether a posting is that far, or further. */
  boolean shows(OzonPosting posting) {
    String substatus = posting.substatus() == null ? "" : posting.substatus();
    boolean arrived = posting.status().equals("delivered") || ARRIVED.contains(substatus);
    return switch (this) {
      case DELIVERING -> arrived || posting.status().equals("delivering");
      case LAST_MILE -> arrived || substatus.equals(AT_THE_COURIER);
      case DELIVERED -> arrived;
    };
  }
}
