package dev.trestle.sandbox.exemplar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.posting.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkFormatTest {

  private static final String CODE = "0104607001234567210aBc1De2Fg3Hi";

  @Test
  void takesCodesWithAndWithoutAKey() {
    assertThat(errors(CODE)).isEmpty();
    assertThat(errors(CODE + "\u001d93aB1+")).isEmpty();
    assertThat(errors(CODE + "\u001d91EE05\u001d92abc/def=")).isEmpty();
  }

  @Test
  void refusesASeparatorEncodedTwice() {
    assertThat(MarkFormat.errors(mark(CODE + "\\u001d91EE05")))
        .containsExactly(MarkFormat.SEPARATOR_ENCODED_TWICE);
  }

  @Test
  void missesTheSeparatorBeforeAKey() {
    assertThat(MarkFormat.errors(mark(CODE + "91EE0592abcdefghijkl")))
        .containsExactly(MarkFormat.NO_SEPARATOR);
  }

  @Test
  void refusesWhatIsNoCode() {
    for (String code : new String[] {"123", "01046070012345672", CODE.replace('a', ' ')}) {
      assertThat(MarkFormat.errors(mark(code))).as(code).containsExactly(MarkFormat.INVALID);
    }
    assertThat(MarkFormat.errors(new Mark(Mark.IMEI, "12"))).isNotEmpty();
    assertThat(MarkFormat.errors(new Mark("something_new", "12"))).isEmpty();
  }

  private static List<String> errors(String code) {
    return MarkFormat.errors(mark(code));
  }

  private static Mark mark(String code) {
    return new Mark(Mark.MANDATORY_MARK, code);
  }
}
