package dev.trestle.ozon.warehouse;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.paging.Next;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How both lists page: v2 by cursor, v1 by offset. */
final class Lists {

  static final String V2 = "v2";
  static final String V1 = "v1";

  private Lists() {}

  static @Nullable String byCursor(WireObject answer) {
    String cursor = Next.cursor(answer, 0);
    return cursor == null ? null : NextPage.token(V2, cursor);
  }

  static boolean hasNext(WireObject answer) {
    return Boolean.TRUE.equals(answer.flag("has_next"));
  }

  static List<WireObject> required(WireObject answer, String field) {
    if (!answer.node().path(field).isArray()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return answer.objects(field);
  }
}
