package dev.trestle.order.raw;

import dev.trestle.ozon.catalogue.OzonMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A method that can be called.
 *
 * @param area Ozon's own chapter
 * @param access {@code read} or {@code write}
 * @param role the smallest that may call it
 * @param batch how many items one call may name; 0 where Ozon says nothing
 * @param limits for the account, beside the general one, such as {@code 80/PT1M}
 * @param itemLimits for each item that a call names
 * @param retirement {@code none}, {@code soon} (within 60 days) or {@code off}
 */
public record MethodView(
    String path,
    String verb,
    String area,
    String access,
    String role,
    int batch,
    List<String> limits,
    List<String> itemLimits,
    @Nullable LocalDate switchedOff,
    String retirement,
    @Nullable String successor) {

  /** Copies the lists. */
  public MethodView {
    limits = List.copyOf(limits);
    itemLimits = List.copyOf(itemLimits);
  }

  static MethodView of(OzonMethod method, LocalDate today) {
    return new MethodView(
        method.path(),
        method.verb().name(),
        method.area(),
        method.writes() ? "write" : "read",
        RawAccess.role(method),
        method.batch(),
        texts(method.limits()),
        texts(method.itemLimits()),
        method.switchedOff(),
        method.retirement(today).name().toLowerCase(Locale.ROOT),
        method.successor());
  }

  private static List<String> texts(List<OzonMethod.Limit> limits) {
    return limits.stream().map(limit -> limit.count() + "/" + limit.per()).toList();
  }
}
