package dev.trestle.sandbox.posting;

/**
 * A code on one piece.
 *
 * @param type {@code mandatory_mark}, {@code jw_uin} or {@code imei}; any other text is kept
 */
public record Mark(String type, String code) {

  public static final String MANDATORY_MARK = "mandatory_mark";
  public static final String JW_UIN = "jw_uin";
  public static final String IMEI = "imei";
}
