package dev.trestle.ozon.paging;

import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.ItemError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page of a list: one item of a shape that nobody knows must not hide the others.
 *
 * @param lastId of the last item, readable or not; null where it has none, or the page is empty
 */
public record PageItems<T>(List<T> items, List<ItemError> unreadable, @Nullable String lastId) {

  /** Copies the lists. */
  public PageItems {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads a page; throws where it holds several items and none can be read: then the shape itself
   * is another one.
   *
   * @param id the field by which an item that cannot be read is named; one without it has no name
   * @param reader throws {@link IllegalArgumentException} where it cannot
   */
  public static <T> PageItems<T> read(
      List<WireObject> page, String id, Function<WireObject, T> reader) {
    List<T> items = new ArrayList<>();
    List<ItemError> unreadable = new ArrayList<>();
    for (WireObject item : page) {
      try {
        items.add(reader.apply(item));
      } catch (IllegalArgumentException wrongShape) {
        unreadable.add(
            new ItemError(
                Objects.requireNonNullElse(item.text(id), ""),
                "UNREADABLE",
                String.valueOf(wrongShape.getMessage())));
      }
    }
    if (items.isEmpty() && unreadable.size() > 1) {
      throw new IllegalArgumentException(unreadable.getFirst().message());
    }
    return new PageItems<>(items, unreadable, page.isEmpty() ? null : page.getLast().text(id));
  }

  /** As {@link #read(List, String, Function)}; throws where the field is no list. */
  public static <T> PageItems<T> read(
      WireObject page, String field, String id, Function<WireObject, T> reader) {
    if (!page.node().path(field).isArray()) {
      throw new IllegalArgumentException("there is no list of " + field);
    }
    return read(page.objects(field), id, reader);
  }

  /** How many there are, readable or not. */
  public int count() {
    return items.size() + unreadable.size();
  }
}
