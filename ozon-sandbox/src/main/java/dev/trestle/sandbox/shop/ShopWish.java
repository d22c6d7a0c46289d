package dev.trestle.sandbox.shop;

/** How a shop shall be filled. */
public record ShopWish(int products, int postings, long seed) {

  public static final int MOST = 1_000_000;

  public ShopWish {
    if (products < 1 || products > MOST || postings < 0 || postings > MOST) {
      throw new IllegalArgumentException("products and postings go up to " + MOST);
    }
  }
}
