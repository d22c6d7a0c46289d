package dev.trestle.sandbox.posting;

/**
 * A person who buys, and receives it.
 *
 * @param addressTail the address in one line
 * @param pin what the person says when it is given out
 */
public record PrivateBuyer(
    long customerId, String name, String phone, String city, String addressTail, String pin) {

  /** Nobody: no such street is in no such town, and no country numbers telephones so. */
  public static final PrivateBuyer MADE_UP =
      new PrivateBuyer(
          700_000_000_001L,
          "Вымышлена Покупателева",
          "+70000000000",
          "Вымышленск",
          "Вымышленск, ул. Несуществующая, 1, кв. 2",
          "0000");
}
