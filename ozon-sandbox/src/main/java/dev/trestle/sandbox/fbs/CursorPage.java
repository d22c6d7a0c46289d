package dev.trestle.sandbox.fbs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Listing;
import dev.trestle.sandbox.posting.PagePosition;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.OzonErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page a request asks for, of a list that is paged by cursor.
 *
 * @param after null for the first page
 */
public record CursorPage(int limit, @Nullable PagePosition after, boolean descending) {

  private static final int MOST = 100;

  public static CursorPage read(ProtoObject request, Validation validation) {
    long limit = request.integer("limit");
    boolean descending = descending(request.text("sort_dir"));
    String cursor = request.text("cursor");
    request.flag("translit");
    validation.range("Limit", limit, 1, MOST);
    return new CursorPage(
        (int) limit, cursor.isEmpty() ? null : PagePosition.parse(cursor), descending);
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

  public Listing listing(Period period) {
    return new Listing(period, after, descending);
  }

  /** {@code {cursor, has_next, postings}}; one more posting than the page holds is looked at. */
  public ObjectNode of(Stream<Posting> found, Function<Posting, ObjectNode> shape) {
    List<Posting> rest = found.limit(limit + 1L).toList();
    List<Posting> page = rest.subList(0, Math.min(limit, rest.size()));
    boolean hasNext = rest.size() > limit;
    ObjectNode json = Json.object();
    json.put("cursor", hasNext ? PagePosition.of(page.getLast()).cursor() : "");
    json.put("has_next", hasNext);
    json.putArray("postings").addAll(page.stream().map(shape).toList());
    return json;
  }
}
