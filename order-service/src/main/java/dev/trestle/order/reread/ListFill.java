package dev.trestle.order.reread;

/**
 * How many requests go into one list, so that one page usually tells them all. A list tells every
 * posting of an order, also those that nobody asks for: how many, the lists before have shown.
 *
 * @param toldPerRequest mean, the last lists weighing most
 */
record ListFill(double toldPerRequest) {

  /** Before anything is known: an order has one posting. */
  static final ListFill FIRST = new ListFill(1);

  /** Of the 100 of a page; the rest is for postings that come to their order meanwhile. */
  static final int MOST = 95;

  private static final int LEAST = 5;
  private static final double WEIGHT = 0.3;

  int requests() {
    return Math.clamp(Math.round(MOST / Math.max(1, toldPerRequest)), LEAST, MOST);
  }

  /** What one more list has shown. */
  ListFill after(int requests, int told) {
    double seen = (double) told / requests;
    return new ListFill(toldPerRequest + WEIGHT * (Math.max(1, seen) - toldPerRequest));
  }
}
