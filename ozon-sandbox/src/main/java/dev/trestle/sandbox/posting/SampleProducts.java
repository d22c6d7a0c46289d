package dev.trestle.sandbox.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/** Products for postings that are created without naming any. */
final class SampleProducts {

  private static final List<PostingProduct> CATALOGUE =
      List.of(
          product(147_200_311L, "KB-0417", "Чайник электрический 1,7 л", "2490"),
          product(358_911_027L, "арт 205 синий", "Плед вязаный, синий", "1730.50"),
          product(1_204_556_870L, "ЛМП/12-3 (E27)", "Лампа светодиодная E27, 12 Вт", "189"),
          product(912_340_118L, "250-7898-1", "Кофе молотый, 250 г", "412.90"),
          product(1_998_004_563L, "Рюкзак городской", "Рюкзак городской, 20 л", "3299"),
          product(640_077_215L, "TBL 90x60", "Стол складной 90x60", "5640"));

  private SampleProducts() {}

  /** One or two different products, one to three pieces of each. */
  static List<PostingProduct> pick(RandomGenerator random) {
    int first = random.nextInt(CATALOGUE.size());
    int step = 1 + random.nextInt(CATALOGUE.size() - 1);
    int second = (first + step) % CATALOGUE.size();
    var one = CATALOGUE.get(first).withQuantity(1 + random.nextInt(3));
    return random.nextInt(3) == 0
        ? List.of(one, CATALOGUE.get(second).withQuantity(1 + random.nextInt(3)))
        : List.of(one);
  }

  private static PostingProduct product(long sku, String offerId, String name, String price) {
    return new PostingProduct(sku, offerId, name, 1, new BigDecimal(price));
  }
}
