package dev.trestle.ozon.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Returns that are handed out to the seller together at a pick-up point ({@code
 * /v1/return/giveout/list}, {@code info}).
 *
 * @param status such as {@code GIVEOUT_STATUS_CREATED}; {@code _APPROVED}, {@code _COMPLETED},
 *     {@code _CANCELLED}; an open list
 * @param approved how many pieces the staff has scanned
 * @param total how many there are to take
 * @param articles only from {@code info}; empty in lists
 */
public record Giveout(
    GiveoutId id,
    String status,
    @Nullable Instant createdAt,
    @Nullable String warehouseName,
    @Nullable String warehouseAddress,
    long approved,
    long total,
    List<Article> articles) {

  /** Copies the articles. */
  public Giveout {
    articles = List.copyOf(articles);
  }

  /**
   * One piece.
   *
   * @param scheme {@code FBS} or {@code FBO}
   */
  public record Article(@Nullable String name, @Nullable String scheme, boolean approved) {}
}
