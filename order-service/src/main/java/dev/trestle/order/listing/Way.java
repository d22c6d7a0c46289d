package dev.trestle.order.listing;

import java.util.Locale;

/** How Ozon is asked for postings. */
public enum Way {
  /** One posting by its number. */
  SINGLE,
  /** A list of all postings of some orders. */
  ORDERS,
  /** A list of some postings. */
  NUMBERS,
  /** A list of all postings whose status changed lately. */
  WINDOW;

  /** In logs and metrics. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
