package dev.trestle.sandbox.shop;

import dev.trestle.sandbox.seller.SellerId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Makes up products: the same ones for the same seed and seller, ids without gaps. */
final class ProductMaker {

  private static final String[] THINGS = {
    "Чайник",
    "Плед",
    "Лампа",
    "Рюкзак",
    "Стол складной",
    "Термос",
    "Кружка",
    "Полотенце",
    "Набор",
    "Подставка"
  };
  private static final String[] KINDS = {
    "«Север»", "классический", "дорожный", "для дома", "2 в 1", "детский", "усиленный", "компактный"
  };
  private static final String[] COLOURS = {"синий", "белый", "графит", "зелёный", "бежевый"};

  // Made once: 100,000 products share these few texts.
  private static final List<String> NAMES =
      Stream.of(THINGS)
          .flatMap(thing -> Stream.of(KINDS).map(kind -> thing + " " + kind))
          .flatMap(name -> Stream.of(COLOURS).map(colour -> name + ", " + colour))
          .toList();

  private final SplittableRandom random;
  private final long firstId;
  private final long firstSku;
  private final List<Long> warehouses;

  ProductMaker(SellerId seller, long seed, List<Long> warehouses) {
    this.random = new SplittableRandom(seed * 1_000_003 + seller.value());
    this.firstId = 1_000_000_000L + seller.value() % 1_000 * 1_000_000;
    this.firstSku = 2_000_000_000L + seller.value() % 1_000 * 2_000_000;
    this.warehouses = List.copyOf(warehouses);
  }

  /** To be called with 0, 1, 2 and so on. */
  Product make(int index) {
    int colour = random.nextInt(COLOURS.length);
    String name = NAMES.get(random.nextInt(THINGS.length * KINDS.length) * COLOURS.length + colour);
    long hundredths = random.nextLong(60, 40_000) * 100 + random.nextInt(2) * 90;
    List<Stock> stocks =
        warehouses.stream().map(id -> new Stock(id, 20 + random.nextInt(480), 0)).toList();
    return new Product(
        firstId + index,
        firstSku + 2L * index + 1,
        offerId(index, COLOURS[colour]),
        name,
        new Price(hundredths, hundredths * 5 / 4, "RUB"),
        50 + random.nextInt(9_950),
        4_600_000_000_000L + firstId % 1_000_000_000L * 10 + index,
        stocks);
  }

  /** Articles as sellers have them: with spaces, slashes, brackets, Cyrillic. */
  private static String offerId(int index, String colour) {
    return switch (index % 4) {
      case 0 -> "TR-%06d".formatted(index);
      case 1 -> "арт " + index + " " + colour;
      case 2 -> "НБ/" + index + "-3";
      default -> index + " (" + colour + ")";
    };
  }
}
