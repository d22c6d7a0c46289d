package dev.trestle.ozon.exemplar;

/**
 * A code on an item. Ozon wants the group separator of a "Chestny ZNAK" code as U+001D, once.
 *
 * @param type {@code mandatory_mark}, {@code jw_uin} or {@code imei}; an open list
 * @param code as scanned
 */
public record Mark(String type, String code) {

  /** "Chestny ZNAK". */
  public static final String MANDATORY_MARK = "mandatory_mark";

  /** A jewellery id. */
  public static final String JW_UIN = "jw_uin";

  /** Refuses blank parts. */
  public Mark {
    if (type.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("mark must have a type and a code");
    }
  }
}
