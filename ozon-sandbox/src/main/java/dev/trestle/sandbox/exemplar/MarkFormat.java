package dev.trestle.sandbox.exemplar;

import dev.trestle.sandbox.posting.Mark;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What codes look like. A code of the marking system is {@code 01}, 14 digits, {@code 21} and a
 * serial number; a check key may follow behind a separator GS, the character U+001D, which must
 * come as one character: encoded twice it is six others.
 */
final class MarkFormat {

  static final String INVALID = "INVALID_MARK";
  static final String NO_SEPARATOR = "MARK_WITHOUT_GS_SEPARATOR";
  static final String SEPARATOR_ENCODED_TWICE = "GS_SEPARATOR_ENCODED_TWICE";

  private static final Pattern SHORT_CODE = Pattern.compile("01\\d{14}\\d{2}[!-~]{6,20}");
  private static final Pattern FULL_CODE =
      Pattern.compile("01\\d{14}\\d{2}[!-~]{6,20}(\u001d9[1-9][!-~]+)+");
  private static final Pattern JEWELLERY = Pattern.compile("\\d{16}");
  private static final Pattern PHONE = Pattern.compile("\\d{15}");

  /** Longest code without a check key. */
  private static final int SHORT_LENGTH = 38;

  private MarkFormat() {}

  /** Empty for a good code, and for types that nobody has described. */
  static List<String> errors(Mark mark) {
    return switch (mark.type()) {
      case Mark.MANDATORY_MARK -> errorsOfMandatoryMark(mark.code());
      case Mark.JW_UIN -> fits(JEWELLERY, mark.code());
      case Mark.IMEI -> fits(PHONE, mark.code());
      default -> List.of();
    };
  }

  private static List<String> errorsOfMandatoryMark(String code) {
    if (code.contains("\\u001d") || code.contains("\\u001D")) {
      return List.of(SEPARATOR_ENCODED_TWICE);
    }
    if (SHORT_CODE.matcher(code).matches() || FULL_CODE.matcher(code).matches()) {
      return List.of();
    }
    boolean keyWithoutSeparator = code.length() > SHORT_LENGTH && code.indexOf('\u001d') < 0;
    return List.of(keyWithoutSeparator ? NO_SEPARATOR : INVALID);
  }

  private static List<String> fits(Pattern pattern, String code) {
    return pattern.matcher(code).matches() ? List.of() : List.of(INVALID);
  }
}
