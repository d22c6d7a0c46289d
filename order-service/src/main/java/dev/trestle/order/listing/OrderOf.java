package dev.trestle.order.listing;

import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.order.posting.RereadKinds;
import java.util.Optional;
import java.util.regex.Pattern;

/** The order that a request belongs to: the posting number without its last part. */
public final class OrderOf {

  /** Ozon's examples of order-level pushes print a posting number for the order's. */
  private static final Pattern POSTING_NUMBER = Pattern.compile("\\d+-\\d+-\\d+");

  private OrderOf() {}

  /** Empty where the number has no parts. */
  public static Optional<String> claim(Claim claim) {
    boolean order = claim.kind().equals(RereadKinds.ORDER);
    return order && !POSTING_NUMBER.matcher(claim.subject()).matches()
        ? Optional.of(claim.subject())
        : posting(claim.subject());
  }

  /** Empty where the number has no parts. */
  public static Optional<String> posting(String number) {
    int lastDash = number.lastIndexOf('-');
    return lastDash > 0 ? Optional.of(number.substring(0, lastDash)) : Optional.empty();
  }
}
