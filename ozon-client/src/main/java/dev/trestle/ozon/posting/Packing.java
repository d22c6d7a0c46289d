package dev.trestle.ozon.posting;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * What packing it takes.
 *
 * @param requirements what each product needs before it may be packed
 * @param multibox whether one product comes in several boxes
 * @param boxes how many ({@code multi_box_qty}); 0 where it is not set
 * @param loading help with carrying it in; null where the buyer asked for none
 */
public record Packing(
    Requirements requirements, boolean multibox, long boxes, @Nullable Loading loading) {

  /** Nothing special. */
  public static final Packing NONE = new Packing(Requirements.NONE, false, 0, null);

  /**
   * {@code prr_option}: an object in {@code /v3/posting/fbs/get}, its code alone in lists.
   *
   * @param code such as {@code lift} or {@code stairs}
   * @param price what the buyer pays for it
   * @param floor where to
   */
  public record Loading(String code, @Nullable Money price, @Nullable String floor) {}

  static Packing read(WireObject posting) {
    Long boxes = posting.number("multi_box_qty");
    return new Packing(
        Requirements.read(posting),
        Boolean.TRUE.equals(posting.flag("is_multibox")),
        boxes == null ? 0 : boxes,
        loading(posting));
  }

  private static @Nullable Loading loading(WireObject posting) {
    WireObject wire = posting.object("prr_option");
    String code = posting.has("prr_option") ? wire.text("code") : posting.text("prr_option");
    return code == null
        ? null
        : new Loading(code, wire.money("price", "currency_code"), wire.text("floor"));
  }
}
