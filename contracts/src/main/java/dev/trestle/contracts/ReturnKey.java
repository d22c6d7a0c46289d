package dev.trestle.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a return: Ozon's number for FBS and FBO, such as {@code 1000015001}, and {@code rfbs-70001}
 * for a return request of an rFBS buyer, which Ozon counts apart.
 */
public record ReturnKey(@JsonValue String value) {

  private static final Pattern FORM = Pattern.compile("(rfbs-)?([1-9]\\d{0,17})");

  /** Refuses what is neither. */
  @JsonCreator
  public ReturnKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "return_id must be a number, or rfbs- and a number, such as rfbs-70001");
    }
  }

  /** Of an FBS or FBO return. */
  public static ReturnKey of(long number) {
    return new ReturnKey(Long.toString(number));
  }

  /** Of an rFBS return request. */
  public static ReturnKey rfbs(long number) {
    return new ReturnKey("rfbs-" + number);
  }

  /** Whether it is a return request of an rFBS buyer. */
  public boolean isRfbs() {
    return value.startsWith("rfbs-");
  }

  /** Ozon's number. */
  public long number() {
    Matcher form = FORM.matcher(value);
    return form.matches() ? Long.parseLong(form.group(2)) : 0;
  }

  @Override
  public String toString() {
    return value;
  }
}
