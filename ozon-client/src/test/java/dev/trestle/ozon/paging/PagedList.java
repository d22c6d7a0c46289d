package dev.trestle.ozon.paging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of random length and page size, paged as Ozon pages its lists, read by {@link Next}. */
final class PagedList {

  enum Style {
    OFFSET_WITH_HAS_NEXT,
    OFFSET_WITH_SHORT_PAGE,
    CURSOR_WITH_HAS_NEXT,
    CURSOR_EMPTY_AT_THE_END,
    CURSOR_WITH_EMPTY_PAGES_BETWEEN,
    LAST_ID_AS_TEXT,
    LAST_ID_AS_NUMBER,
    LAST_ITEM,
    PAGE_OF_PAGE_COUNT,
    PAGE_OF_TOTAL,
    PAGE_UNTIL_EMPTY
  }

  private final Style style;
  private final int limit;
  private final List<Integer> items;

  PagedList(Style style, Random random) {
    this.style = style;
    this.limit = 1 + random.nextInt(20);
    this.items = IntStream.rangeClosed(1, random.nextInt(100)).boxed().toList();
  }

  List<Integer> items() {
    return items;
  }

  Uni<OzonAnswer<Page<Integer>>> fetch(@Nullable String token) {
    int start = start(token);
    boolean empty = style == Style.CURSOR_WITH_EMPTY_PAGES_BETWEEN && isPause(token);
    int end = empty ? start : Math.min(items.size(), start + limit);
    List<Integer> page = start >= end ? List.of() : items.subList(start, end);
    WireObject answer = new WireObject(answer(token, start, end));
    return Uni.createFrom().item(new OzonAnswer.Ok<>(new Page<>(page, next(answer, start, page))));
  }

  private int start(@Nullable String token) {
    return switch (style) {
      case PAGE_OF_PAGE_COUNT, PAGE_OF_TOTAL, PAGE_UNTIL_EMPTY -> (int) (page(token) - 1) * limit;
      default -> token == null ? 0 : Integer.parseInt(token.replace("pause", ""));
    };
  }

  private ObjectNode answer(@Nullable String token, int start, int end) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    boolean more = end < items.size();
    return switch (style) {
      case OFFSET_WITH_HAS_NEXT -> answer.put("has_next", more);
      case CURSOR_WITH_HAS_NEXT -> answer.put("has_next", more).put("cursor", "" + end);
      case CURSOR_EMPTY_AT_THE_END -> answer.put("cursor", more ? "" + end : "");
      case CURSOR_WITH_EMPTY_PAGES_BETWEEN ->
          answer.put("has_next", more).put("cursor", (isPause(token) ? "" : "pause") + end);
      case LAST_ID_AS_TEXT -> answer.put("last_id", more ? "" + end : "");
      case LAST_ID_AS_NUMBER -> answer.put("last_id", more ? end : 0);
      case PAGE_OF_PAGE_COUNT -> answer.put("page_count", (items.size() + limit - 1) / limit);
      case PAGE_OF_TOTAL -> answer.put("total", items.size());
      case OFFSET_WITH_SHORT_PAGE, LAST_ITEM, PAGE_UNTIL_EMPTY -> answer;
    };
  }

  private @Nullable String next(WireObject answer, int start, List<Integer> page) {
    int size = page.size();
    Object next =
        switch (style) {
          case OFFSET_WITH_HAS_NEXT, OFFSET_WITH_SHORT_PAGE ->
              Next.offset(answer, start, limit, size);
          case CURSOR_WITH_HAS_NEXT, CURSOR_EMPTY_AT_THE_END, CURSOR_WITH_EMPTY_PAGES_BETWEEN ->
              Next.cursor(answer, size);
          case LAST_ID_AS_TEXT, LAST_ID_AS_NUMBER -> Next.lastId(answer, size);
          case LAST_ITEM -> Next.lastItem(size == 0 ? null : "" + page.getLast(), limit, size);
          case PAGE_OF_PAGE_COUNT -> Next.page(answer, start / limit + 1, size);
          case PAGE_OF_TOTAL, PAGE_UNTIL_EMPTY -> Next.page(answer, start / limit + 1, limit, size);
        };
    return next == null ? null : next.toString();
  }

  private static long page(@Nullable String token) {
    return token == null ? 1 : Long.parseLong(token);
  }

  private static boolean isPause(@Nullable String token) {
    return token != null && token.startsWith("pause");
  }
}
