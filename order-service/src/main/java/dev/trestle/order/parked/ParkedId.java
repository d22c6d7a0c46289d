package dev.trestle.order.parked;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parked record's place in the parked topic, written {@code partition-offset}. */
record ParkedId(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})-([0-9]{1,18})");

  static ParkedId parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("must be <partition>-<offset>, such as 0-15");
    }
    return new ParkedId(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
