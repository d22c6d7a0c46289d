package dev.trestle.order.raw;

import dev.trestle.order.access.Role;
import dev.trestle.ozon.catalogue.OzonMethod;
import java.util.Set;

/** Which role a raw call needs, and whether it stands in the audit. */
final class RawAccess {

  /** Chapters whose answers or requests name buyers, or hold what they wrote. */
  private static final Set<String> TELL_OF_BUYERS =
      Set.of("FBS", "FBO", "Digital", "ChatAPI", "RFBSReturnsAPI", "DeliveryAPI", "OrderAPI");

  private RawAccess() {}

  static String role(OzonMethod method) {
    return isAudited(method) ? Role.OPERATOR : Role.VIEWER;
  }

  static boolean isAudited(OzonMethod method) {
    return method.writes() || TELL_OF_BUYERS.contains(method.area());
  }
}
