package dev.trestle.order.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of acts.
 *
 * @param before for the next page; missing on the last one
 */
public record AuditPage(List<AuditEntry> acts, @Nullable Long before, boolean hasNext) {

  /** Copies the acts. */
  public AuditPage {
    acts = List.copyOf(acts);
  }
}
