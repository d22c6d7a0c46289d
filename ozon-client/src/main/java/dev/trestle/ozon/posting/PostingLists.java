package dev.trestle.ozon.posting;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import dev.trestle.ozon.paging.PageItems;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and answers of the lists in both versions. v4 pages by cursor, 100 at most, and filters by
 * everything; v3 pages by offset, 1000 at most, and takes one status and no orders, so that the
 * rest is filtered here.
 */
final class PostingLists {

  private static final String V4 = "v4";
  private static final String V3 = "v3";

  private static final int V4_LIMIT = 100;
  private static final int V3_LIMIT = 1000;
  private static final int FURTHEST_OFFSET = 20_000;

  private PostingLists() {}

  static boolean isBeyondReach(String next) {
    return NextPage.offset(V3, next) > FURTHEST_OFFSET;
  }

  /** {@code /v4/posting/fbs/list}. */
  static Map<String, Object> today(PostingQuery query, @Nullable String next) {
    Map<String, Object> filter = filter(query);
    putUnlessEmpty(filter, "statuses", query.statuses());
    putUnlessEmpty(
        filter, "order_numbers", query.orders().stream().map(OrderNumber::value).toList());
    return byCursor(filter, query.details(), next);
  }

  /** {@code /v4/posting/fbs/unfulfilled/list}. */
  static Map<String, Object> today(UnfulfilledQuery query, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>(query.windowFields());
    putUnlessEmpty(filter, "statuses", query.statuses());
    return byCursor(filter, query.details(), next);
  }

  /** {@code /v3/posting/fbs/list}. */
  static Map<String, Object> older(PostingQuery query, @Nullable String next) {
    Map<String, Object> filter = filter(query);
    putTheOnlyOne(filter, query.statuses());
    return byOffset(filter, query.details(), next);
  }

  /** {@code /v3/posting/fbs/unfulfilled/list}. */
  static Map<String, Object> older(UnfulfilledQuery query, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>(query.windowFields());
    putTheOnlyOne(filter, query.statuses());
    return byOffset(filter, query.details(), next);
  }

  /** The lists of v4 have no {@code result}; one is tolerated. */
  static Page<OzonPosting> todaysPage(WireObject answer, Set<PostingDetail> asked) {
    WireObject page = answer.has("result") ? answer.object("result") : answer;
    PageItems<OzonPosting> told = told(page, asked);
    String cursor = Next.cursor(page, told.count());
    return new Page<>(
        told.items(), cursor == null ? null : NextPage.token(V4, cursor), told.unreadable());
  }

  /** The unfulfilled list of v3 has no {@code has_next}; it ends with a page that is not full. */
  static Page<OzonPosting> olderPage(
      WireObject answer,
      @Nullable String next,
      Set<PostingDetail> asked,
      Predicate<OzonPosting> wanted) {
    WireObject page = answer.object("result");
    PageItems<OzonPosting> told = told(page, asked);
    Long offset = Next.offset(page, NextPage.offset(V3, next), V3_LIMIT, told.count());
    return new Page<>(
        told.items().stream().filter(wanted).toList(),
        offset == null ? null : NextPage.token(V3, offset),
        told.unreadable());
  }

  private static PageItems<OzonPosting> told(WireObject page, Set<PostingDetail> asked) {
    return PageItems.read(
        page, "postings", "posting_number", posting -> PostingReader.read(posting, asked));
  }

  private static Map<String, Object> filter(PostingQuery query) {
    Map<String, Object> filter = new HashMap<>(query.created().fields("since", "to"));
    Window changed = query.changed();
    if (changed != null) {
      filter.put("last_changed_status_date", changed.fields("from", "to"));
    }
    return filter;
  }

  private static Map<String, Object> byCursor(
      Map<String, Object> filter, Set<PostingDetail> details, @Nullable String next) {
    return Map.of(
        "cursor",
        NextPage.cursor(V4, next),
        "limit",
        V4_LIMIT,
        "sort_dir",
        "ASC",
        "filter",
        filter,
        "with",
        PostingDetail.with(details));
  }

  private static Map<String, Object> byOffset(
      Map<String, Object> filter, Set<PostingDetail> details, @Nullable String next) {
    return Map.of(
        "offset",
        NextPage.offset(V3, next),
        "limit",
        V3_LIMIT,
        "dir",
        "asc",
        "filter",
        filter,
        "with",
        PostingDetail.with(details));
  }

  private static void putUnlessEmpty(
      Map<String, Object> filter, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      filter.put(field, values);
    }
  }

  private static void putTheOnlyOne(Map<String, Object> filter, Set<String> statuses) {
    if (statuses.size() == 1) {
      filter.put("status", statuses.iterator().next());
    }
  }
}
