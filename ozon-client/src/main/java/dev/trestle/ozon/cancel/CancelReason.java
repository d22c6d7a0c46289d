package dev.trestle.ozon.cancel;

import dev.trestle.contracts.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to cancel.
 *
 * @param title for people, in the language of the account
 * @param blames who cancels by it ({@code type_id}): seller, buyer; an open list
 * @param available whether a posting may be cancelled for it; null where Ozon does not say, which
 *     it does not for the reasons of single postings
 */
public record CancelReason(
    long id, @Nullable String title, @Nullable String blames, @Nullable Boolean available) {

  static List<CancelReason> readAll(WireObject wire, String field) {
    return wire.objects(field).stream().map(CancelReason::read).toList();
  }

  private static CancelReason read(WireObject wire) {
    return new CancelReason(
        wire.requiredNumber("id"),
        wire.text("title"),
        wire.text("type_id"),
        wire.flag("is_available_for_cancellation"));
  }
}
