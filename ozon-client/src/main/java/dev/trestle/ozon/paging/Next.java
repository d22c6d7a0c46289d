package dev.trestle.ozon.paging;

import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, in each of Ozon's ways; null at the end. A page without items is the
 * end, unless Ozon says itself that there are more. Where it says so and does not tell where, the
 * answer is unreadable ({@link IllegalArgumentException}): taken for the end, the rest of the list
 * would be lost in silence.
 */
public final class Next {

  private Next() {}

  /**
   * Lists by {@code offset} and {@code limit}, such as {@code /v3/posting/fbs/list}: the end is
   * {@code has_next} false, or a page that is not full where there is no such field.
   *
   * @param items how many the page holds
   */
  public static @Nullable Long offset(WireObject answer, long offset, int limit, int items) {
    Boolean more = answer.flag("has_next");
    if (Boolean.TRUE.equals(more) && items == 0) {
      throw new IllegalArgumentException("has_next, but the page is empty");
    }
    boolean ends = more == null ? items == 0 || items < limit : !more;
    return ends ? null : Long.valueOf(offset + items);
  }

  /**
   * Lists by {@code cursor}, such as {@code /v4/posting/fbs/list}: the end is {@code has_next}
   * false or an empty cursor.
   */
  public static @Nullable String cursor(WireObject answer, int items) {
    return token(answer, "cursor", items);
  }

  /**
   * Lists by {@code last_id}, text in {@code /v3/product/list}, a number in {@code
   * /v1/returns/list}: the end is {@code has_next} false, or a last id that is empty or 0.
   */
  public static @Nullable String lastId(WireObject answer, int items) {
    return token(answer, "last_id", items);
  }

  /**
   * Lists by the last id of a page without saying it, such as {@code /v2/returns/rfbs/list}: the
   * end is a page that is not full.
   *
   * @param lastId of the page's last item
   */
  public static @Nullable String lastItem(@Nullable String lastId, int limit, int items) {
    return items == 0 || items < limit ? null : lastId;
  }

  /**
   * Lists by {@code page} and {@code page_size}, such as {@code /v3/finance/transaction/list},
   * where {@code page_count} is 0 for an empty list.
   *
   * @param page counted from 1
   */
  public static @Nullable Long page(WireObject answer, long page, int items) {
    Long pages = answer.number("page_count");
    return items == 0 || pages == null || page >= pages ? null : Long.valueOf(page + 1);
  }

  /**
   * Lists by {@code page} and {@code page_size} that tell only {@code total} items, such as {@code
   * /v1/report/list}, or nothing at all: then an empty page is the end.
   *
   * @param page counted from 1
   */
  public static @Nullable Long page(WireObject answer, long page, int pageSize, int items) {
    Long total = answer.number("total");
    return items == 0 || (total != null && page * pageSize >= total)
        ? null
        : Long.valueOf(page + 1);
  }

  private static @Nullable String token(WireObject answer, String field, int items) {
    String token = answer.text(field);
    Boolean more = answer.flag("has_next");
    boolean none = token == null || token.equals("0");
    if (Boolean.TRUE.equals(more) && none) {
      throw new IllegalArgumentException("has_next, but " + field + " is missing");
    }
    boolean ends = more == null ? items == 0 : !more;
    return ends || none ? null : token;
  }
}
