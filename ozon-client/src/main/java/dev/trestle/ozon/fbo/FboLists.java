package dev.trestle.ozon.fbo;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.NextPage;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.paging.Next;
import dev.trestle.ozon.paging.PageItems;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bodies and answers of the FBO lists: v3 pages by cursor, 100 at most; v2 pages by offset, 1000 at
 * most, takes one status and no numbers or orders, and ends with a page that is not full.
 */
final class FboLists {

  private static final String V3 = "v3";
  private static final String V2 = "v2";
  private static final int V3_LIMIT = 100;
  private static final int V2_LIMIT = 1000;
  private static final int FURTHEST_OFFSET = 20_000;

  private FboLists() {}

  static boolean isBeyondReach(String next) {
    return NextPage.offset(V2, next) > FURTHEST_OFFSET;
  }

  /** {@code /v3/posting/fbo/list}. */
  static Map<String, Object> today(FboQuery query, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>(query.created().fields("since", "to"));
    if (!query.statuses().isEmpty()) {
      filter.put("statuses", query.statuses());
    }
    if (!query.postings().isEmpty()) {
      filter.put("posting_numbers", query.postings().stream().map(PostingNumber::value).toList());
    }
    if (!query.orders().isEmpty()) {
      filter.put("order_numbers", query.orders().stream().map(OrderNumber::value).toList());
    }
    return Map.of(
        "cursor",
        NextPage.cursor(V3, next),
        "limit",
        V3_LIMIT,
        "sort_dir",
        "ASC",
        "filter",
        filter,
        "with",
        FboDetail.with(query.details()));
  }

  /** {@code /v2/posting/fbo/list}. */
  static Map<String, Object> older(FboQuery query, @Nullable String next) {
    Map<String, Object> filter = new HashMap<>(query.created().fields("since", "to"));
    if (query.statuses().size() == 1) {
      filter.put("status", query.statuses().iterator().next());
    }
    return Map.of(
        "offset",
        NextPage.offset(V2, next),
        "limit",
        V2_LIMIT,
        "dir",
        "ASC",
        "filter",
        filter,
        "with",
        FboDetail.with(query.details()));
  }

  static Page<FboPosting> todaysPage(WireObject answer) {
    WireObject page = answer.has("result") ? answer.object("result") : answer;
    PageItems<FboPosting> told = postings(page, "postings");
    String cursor = Next.cursor(page, told.count());
    return new Page<>(
        told.items(), cursor == null ? null : NextPage.token(V3, cursor), told.unreadable());
  }

  static Page<FboPosting> olderPage(WireObject answer, FboQuery query, @Nullable String next) {
    PageItems<FboPosting> told = postings(answer, "result");
    Long offset = Next.offset(answer, NextPage.offset(V2, next), V2_LIMIT, told.count());
    return new Page<>(
        told.items().stream().filter(query::wants).toList(),
        offset == null ? null : NextPage.token(V2, offset),
        told.unreadable());
  }

  private static PageItems<FboPosting> postings(WireObject page, String field) {
    return PageItems.read(page, field, "posting_number", FboPosting::read);
  }
}
