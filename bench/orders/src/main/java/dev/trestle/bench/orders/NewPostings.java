package dev.trestle.bench.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Postings that Ozon has and nobody was told of; of five orders one has two postings, one three.
 */
final class NewPostings {

  private static final int[] PER_ORDER = {1, 1, 2, 1, 3};

  private final Ozon ozon;
  private int orders;

  NewPostings(Ozon ozon) {
    this.ozon = ozon;
  }

  /** As many as these or up to two more, in the order in which they were made. */
  List<Push> make(int postings) {
    List<int[]> wishes = new ArrayList<>();
    for (int made = 0; made < postings; made += wishes.getLast()[1]) {
      wishes.add(new int[] {orders, PER_ORDER[orders % PER_ORDER.length]});
      orders++;
    }
    return wishes.parallelStream()
        .map(wish -> ozon.order("%08d-%04d".formatted(70_000_000 + wish[0], 17), wish[1]))
        .flatMap(List::stream)
        .map(Push::of)
        .collect(Collectors.toList());
  }
}
