package dev.trestle.ozon.wire;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a 429 closes and for how long. Ozon has three forms of it: the general limit (code 8, {@code
 * Retry-After} in seconds), a quota of operations (code {@code RESOURCE_EXHAUSTED}, {@code
 * Item-Retry-After} in minutes), and "Circle is open", plain text, a method closed for some
 * minutes.
 */
public record Throttling(Scope scope, Duration pause) {

  private static final Pattern SECONDS_IN_TEXT = Pattern.compile("[Rr]etry after (\\d{1,9}) sec");
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
  private static final Duration CIRCLE_OPEN = Duration.ofMinutes(3);

  /** What must wait. */
  public enum Scope {
    ACCOUNT,
    METHOD
  }

  /** Reads a 429; of two times that disagree the longer. */
  public static Throttling read(Exchange.Answer answer) {
    String text = answer.text();
    Duration seconds = longer(seconds(answer.header("Retry-After")), secondsInText(text));
    if (text.contains("Circle is open")) {
      return new Throttling(Scope.METHOD, longer(seconds, CIRCLE_OPEN));
    }
    String minutes = answer.header("Item-Retry-After");
    if (minutes != null || text.contains("RESOURCE_EXHAUSTED")) {
      Duration quota = longer(seconds, seconds(minutes).multipliedBy(60));
      return new Throttling(Scope.METHOD, quota.isZero() ? ONE_MINUTE : quota);
    }
    return new Throttling(Scope.ACCOUNT, longer(seconds, ONE_SECOND));
  }

  private static Duration secondsInText(String text) {
    Matcher found = SECONDS_IN_TEXT.matcher(text);
    return found.find() ? seconds(found.group(1)) : Duration.ZERO;
  }

  private static Duration seconds(@Nullable String number) {
    return number != null && number.strip().matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(number.strip()))
        : Duration.ZERO;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
