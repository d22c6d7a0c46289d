package dev.trestle.order.api;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.order.http.PageRequest;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.posting.PostingFilter;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list of postings may be narrowed by, and where it goes on. */
public class PostingListParameters {

  private static final int MOST_STATUSES = 20;

  @QueryParam("seller_id")
  @Nullable String sellerId;

  @QueryParam("account_id")
  @Nullable String accountId;

  @QueryParam("order_number")
  @Nullable String orderNumber;

  @QueryParam("scheme")
  @Nullable String scheme;

  @QueryParam("status")
  @Nullable List<String> status;

  @QueryParam("changed_since")
  @Nullable String changedSince;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  PostingFilter filter() {
    return new PostingFilter(
        Parameter.optional("seller_id", sellerId, text -> SellerId.parse(text).value()),
        Parameter.optional("account_id", accountId, Parameter::id),
        Parameter.optional("order_number", orderNumber, text -> new OrderNumber(text).value()),
        Parameter.optional("scheme", scheme, PostingListParameters::word),
        statuses(),
        Parameter.optional("changed_since", changedSince, PostingListParameters::time));
  }

  PageRequest page() {
    return PageRequest.of(limit, cursor);
  }

  /** Named several times, or several with commas between. */
  private Set<String> statuses() {
    Set<String> named =
        Objects.requireNonNullElse(status, List.<String>of()).stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .filter(text -> !text.isBlank())
            .map(text -> Parameter.read("status", text, PostingListParameters::word))
            .collect(Collectors.toSet());
    if (named.size() > MOST_STATUSES) {
      throw Problem.badParameter("status", "must be " + MOST_STATUSES + " at most");
    }
    return named;
  }

  /** Ozon's lists of words are open, but all are written like this. */
  private static String word(String text) {
    String word = text.strip();
    if (!word.matches("[a-z][a-z0-9_]{0,59}")) {
      throw new IllegalArgumentException(
          "must be one word in Ozon's spelling, such as fbs or awaiting_packaging");
    }
    return word;
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "must be a time with an offset, such as 2026-03-02T09:00:00Z", unreadable);
    }
  }
}
