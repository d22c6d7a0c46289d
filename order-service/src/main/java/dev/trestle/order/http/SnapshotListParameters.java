package dev.trestle.order.http;

import dev.trestle.messaging.snapshot.SnapshotFilter;
import jakarta.ws.rs.QueryParam;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What lists of aggregates kept as snapshots may all be narrowed by, and where they go on. */
public class SnapshotListParameters {

  /** For the description of a list in OpenAPI, after what is its own. */
  public static final String DESCRIPTION =
      "account, posting, status (Ozon's word) and changed_since (ISO 8601, of our row) narrow it;"
          + " cursor: take it from the page before; limit: 1 to 500, default 50";

  @QueryParam("account")
  @Nullable String account;

  @QueryParam("posting")
  @Nullable String posting;

  @QueryParam("status")
  @Nullable String status;

  @QueryParam("changed_since")
  @Nullable String changedSince;

  @QueryParam("limit")
  @Nullable String limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** By what all lists have. */
  public SnapshotFilter filter() {
    return filter(UnaryOperator.identity());
  }

  /**
   * By what all lists have.
   *
   * @param words how the kind writes the words of its statuses
   */
  public SnapshotFilter filter(UnaryOperator<String> words) {
    return SnapshotFilter.ALL
        .where("account_id", Parameter.optional("account", account, Parameter::id))
        .where("posting_number", Parameter.optional("posting", posting, String::strip))
        .where("status", Parameter.optional("status", status, text -> words.apply(text.strip())))
        .since(Parameter.optional("changed_since", changedSince, Parameter::time));
  }

  /** Which part of the list. */
  public PageRequest page() {
    return PageRequest.of(limit, cursor);
  }
}
