package dev.trestle.ozon.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import java.util.ArrayList;
import java.util.List;

/** Reads what the carriage methods answer. */
final class CarriageReader {

  private CarriageReader() {}

  static Carriage carriage(WireObject wire) {
    return new Carriage(
        new CarriageId(wire.requiredNumber("carriage_id")),
        wire.requiredText("status"),
        wire.number("delivery_method_id"),
        DepartureDay.read(wire.text("departure_date")),
        wire.texts("available_actions"),
        wire.object("cancel_availability").flag("is_cancel_available"),
        wire.number("containers_count"),
        wire.flag("is_partial"),
        wire.number("partial_num"),
        wire.flag("has_postings_for_next_carriage"),
        wire.time("created_at"),
        wire.time("updated_at"));
  }

  /** {@code /v1/carriage/set-postings}: a result for each posting. */
  static Items<PostingNumber> outcome(WireObject answer) {
    List<PostingNumber> done = new ArrayList<>();
    List<ItemError> errors = new ArrayList<>();
    for (WireObject row : answer.oneOrMore("result")) {
      String number = row.requiredText("posting_number");
      if (Boolean.TRUE.equals(row.flag("result"))) {
        done.add(new PostingNumber(number));
      } else {
        String error = row.text("error");
        errors.add(new ItemError(number, error == null ? "unknown" : error, ""));
      }
    }
    return new Items<>(done, errors);
  }

  /** {@code /v1/carriage/cancel}: an error inside a 200 is a refusal. */
  static OzonAnswer<String> cancelled(OzonAnswer<WireObject> answer) {
    if (answer instanceof OzonAnswer.Ok<WireObject> ok) {
      String error = ok.value().text("error");
      if (error != null) {
        return new OzonAnswer.Failed<>(new OzonFailure.Refused(200, "unknown", error));
      }
    }
    return answer.map(wire -> wire.requiredText("carriage_status"));
  }
}
