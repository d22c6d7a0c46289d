package dev.trestle.sandbox.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Code128Test {

  private static final List<Integer> START_B = List.of(2, 1, 1, 2, 1, 4);
  private static final List<Integer> STOP = List.of(2, 3, 3, 1, 1, 1, 2);

  @Test
  void beginsWithSetBAndEndsWithTheStop() {
    List<Integer> widths = Code128.widths("A");

    assertThat(widths.subList(0, 6)).isEqualTo(START_B);
    assertThat(widths.subList(widths.size() - 7, widths.size())).isEqualTo(STOP);
    assertThat(widths).hasSize(6 + 6 + 6 + 7);
  }

  /** Worked by hand: the check of "%303" is (104 + 1*5 + 2*19 + 3*16 + 4*19) mod 103 = 65. */
  @Test
  void endsWithTheCheckSymbol() {
    List<Integer> widths = Code128.widths("%303");

    List<Integer> check = widths.subList(5 * 6, 6 * 6);
    assertThat(check).isEqualTo(symbolOf((char) (' ' + 65)));
  }

  /** The symbology's own rule: 11 modules, an even number of them black, no symbol twice. */
  @Test
  void givesEveryCharacterAValidSymbolOfItsOwn() {
    Set<List<Integer>> symbols = new HashSet<>();
    for (char c = ' '; c < 127; c++) {
      List<Integer> symbol = symbolOf(c);
      assertThat(symbol.stream().mapToInt(Integer::intValue).sum()).as("%s", c).isEqualTo(11);
      assertThat((symbol.get(0) + symbol.get(2) + symbol.get(4)) % 2).as("%s", c).isZero();
      assertThat(symbols.add(new ArrayList<>(symbol))).as("%s", c).isTrue();
    }
  }

  @Test
  void readsBackWhatItWrote() {
    String text = "%303%20903001-7";
    List<Integer> widths = Code128.widths(text);
    StringBuilder read = new StringBuilder();
    for (int place = 1; place <= text.length(); place++) {
      List<Integer> symbol = widths.subList(6 * place, 6 * place + 6);
      IntStream.range(' ', 127)
          .filter(c -> symbolOf((char) c).equals(symbol))
          .forEach(c -> read.append((char) c));
    }
    assertThat(read).hasToString(text);
  }

  @Test
  void refusesWhatTheSetCannotSay() {
    assertThatThrownBy(() -> Code128.widths("№1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Integer> symbolOf(char c) {
    return Code128.widths(String.valueOf(c)).subList(6, 12);
  }
}
