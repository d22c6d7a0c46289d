package dev.trestle.ozon.rfbs;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code result[]} of the bulk calls: each posting with its own result and error. */
final class ResultsByPosting {

  private ResultsByPosting() {}

  static Items<PostingNumber> read(WireObject answer) {
    if (!answer.node().path("result").isArray()) {
      throw new IllegalArgumentException("result is missing");
    }
    List<PostingNumber> done = new ArrayList<>();
    List<ItemError> errors = new ArrayList<>();
    for (WireObject wire : answer.objects("result")) {
      PostingNumber posting = new PostingNumber(wire.requiredText("posting_number"));
      if (Boolean.TRUE.equals(wire.flag("result"))) {
        done.add(posting);
      } else {
        errors.add(new ItemError(posting.value(), error(wire), ""));
      }
    }
    return new Items<>(done, errors);
  }

  /** Ozon prints no error as "", null or an empty list, and an error as text or a list of them. */
  private static String error(WireObject wire) {
    String error = String.join(", ", wire.texts("error"));
    return error.isBlank() ? "unknown" : error;
  }
}
