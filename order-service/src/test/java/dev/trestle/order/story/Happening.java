package dev.trestle.order.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What Ozon or a buyer does to a posting. */
sealed interface Happening {

  /** Ozon moves it. */
  record Moved(String state) implements Happening {}

  /** The buyer cancels it. */
  record Cancelled() implements Happening {}

  /** Ozon puts the cut-off to so many hours from now. */
  record CutoffMoved(int hours) implements Happening {}

  List<String> REQUIREMENTS = List.of("gtd", "country", "mandatory_mark", "rnpt");

  List<String> OF_SELLERS =
      List.of(
          "posting_acceptance_in_progress",
          "posting_awaiting_registration",
          "posting_created",
          "posting_transferring_to_delivery",
          "posting_transferring_to_delivery",
          "posting_in_carriage",
          "posting_not_in_carriage",
          "posting_on_way_to_city",
          "posting_driver_pick_up",
          "posting_in_pickup_point",
          "posting_in_arbitration",
          "posting_delivered",
          "posting_received");

  List<String> OF_OZON =
      List.of(
          "posting_created",
          "posting_packing",
          "posting_transferring_to_delivery",
          "posting_on_way_to_city",
          "posting_in_pickup_point",
          "posting_delivered");

  static Happening random(Random chance, String scheme) {
    boolean fbo = scheme.equals("fbo");
    return switch (chance.nextInt(6)) {
      case 0 -> new Cancelled();
      case 1 -> fbo ? new Moved(any(chance, OF_OZON)) : new CutoffMoved(20 + chance.nextInt(90));
      default -> new Moved(any(chance, fbo ? OF_OZON : OF_SELLERS));
    };
  }

  /** A posting of an order, as the sandbox's control API makes it. */
  static Map<String, ?> posting(Random chance) {
    List<Map<String, ?>> products = new ArrayList<>();
    for (int each = chance.nextInt(2); each >= 0; each--) {
      Map<String, Object> product = new TreeMap<>();
      product.put("sku", 147_200_311 + each);
      product.put("quantity", 1 + chance.nextInt(3));
      if (chance.nextInt(8) == 0) {
        product.put("requires", List.of(any(chance, REQUIREMENTS)));
      }
      products.add(product);
    }
    String scheme =
        switch (chance.nextInt(6)) {
          case 0 -> "fbo";
          case 1, 2 -> "rfbs";
          default -> "fbs";
        };
    return Map.of("scheme", scheme, "products", products);
  }

  private static <T> T any(Random chance, List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
