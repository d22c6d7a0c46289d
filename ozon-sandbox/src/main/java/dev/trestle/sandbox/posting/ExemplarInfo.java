package dev.trestle.sandbox.posting;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the seller has told about one piece.
 *
 * @param weight 0 for not told; kilograms
 */
public record ExemplarInfo(Declared gtd, Declared rnpt, List<Mark> marks, BigDecimal weight) {

  public static final ExemplarInfo NOTHING =
      new ExemplarInfo(Declared.NOTHING, Declared.NOTHING, List.of(), BigDecimal.ZERO);

  public ExemplarInfo {
    marks = List.copyOf(marks);
  }

  /** Codes of this type that are not empty. */
  public List<String> codes(String type) {
    return marks.stream()
        .filter(mark -> mark.type().equals(type) && !mark.code().isEmpty())
        .map(Mark::code)
        .toList();
  }

  /** A number of a document, or the word that there is none. */
  public record Declared(String number, boolean absent) {

    public static final Declared NOTHING = new Declared("", false);

    public boolean told() {
      return absent || !number.isEmpty();
    }
  }
}
