package dev.trestle.sandbox.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** POST /v4/posting/fbs/list: pages by cursor, at most 100 postings each, no {@code result}. */
public final class ListPostingsByCursor implements OzonMethod {

  private static final Validation VALIDATION = new Validation("PostingFbsListRequest");

  private final PostingStore store;

  public ListPostingsByCursor(PostingStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    With with = With.read(request);
    request.flag("translit");
    boolean descending = descending(request.text("sort_dir"));
    VALIDATION.range("Limit", limit, 1, 100);
    List<Posting> rest =
        store.all(seller).stream()
            .filter(filter(request.object("filter")))
            .filter(after(request.text("cursor"), descending))
            .sorted(PagePosition.order(descending))
            .limit(limit + 1)
            .toList();
    return Reply.ok(page(rest.stream().limit(limit).toList(), rest.size() > limit, with));
  }

  private static JsonNode page(List<Posting> postings, boolean hasNext, With with) {
    ObjectNode json = Json.object();
    json.put("cursor", hasNext ? PagePosition.of(postings.getLast()).cursor() : "");
    json.put("has_next", hasNext);
    json.putArray("postings")
        .addAll(postings.stream().map(p -> FourthVersion.posting(p, with)).toList());
    return json;
  }

  private static boolean descending(String direction) {
    return switch (direction) {
      case "", "ASC" -> false;
      case "DESC" -> true;
      default ->
          throw OzonErrors.invalid(
              "proto: invalid value for enum field sort_dir: \"" + direction + "\"");
    };
  }

  private static Predicate<Posting> after(String cursor, boolean descending) {
    if (cursor.isEmpty()) {
      return posting -> true;
    }
    PagePosition last = PagePosition.parse(cursor);
    return posting -> last.isBefore(posting, descending);
  }

  private static Predicate<Posting> filter(ProtoObject filter) {
    Set<String> statuses = Set.copyOf(filter.texts("statuses"));
    Set<String> orders = Set.copyOf(filter.texts("order_numbers"));
    Set<String> flows = Set.copyOf(filter.texts("integration_type_flow"));
    return PostingFilter.listedWithin(filter, VALIDATION)
        .and(posting -> statuses.isEmpty() || statuses.contains(posting.state().status()))
        .and(p -> orders.isEmpty() || orders.contains(p.identity().number().orderNumber()))
        .and(posting -> flows.isEmpty() || flows.contains("ozon"))
        .and(PostingFilter.changedWithin(filter))
        .and(PostingFilter.ofOrder(filter))
        .and(PostingFilter.fromWarehouses(filter.integers("warehouse_ids")))
        .and(PostingFilter.fromWarehouses(filter.integers("delivery_method_ids")))
        .and(PostingFilter.byProviders(filter.integers("provider_ids")));
  }
}
