package dev.trestle.sandbox.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final String FILE =
      new String(
          Pdf.of(List.of(page("12345678-0001-1"), page("12345678-0002-1"))),
          StandardCharsets.US_ASCII);

  @Test
  void hasAPageForEachAndNamesTheirNumber() {
    assertThat(FILE).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("/Count 2");
    assertThat(Pattern.compile("/Type /Page ").matcher(FILE).results()).hasSize(2);
    assertThat(FILE).contains("(12345678-0001-1) Tj", "(12345678-0002-1) Tj");
  }

  @Test
  void pointsToEveryObject() {
    int table = Integer.parseInt(FILE.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
    String[] rows = FILE.substring(table).split("\n");
    assertThat(rows[0]).isEqualTo("xref");
    int objects = Integer.parseInt(rows[1].substring(2));
    for (int number = 1; number < objects; number++) {
      assertThat(rows[2 + number]).matches("\\d{10} 00000 n ");
      int place = Integer.parseInt(rows[2 + number].substring(0, 10));
      assertThat(FILE.substring(place)).startsWith(number + " 0 obj\n");
    }
  }

  @Test
  void saysHowLongEachDrawingIs() {
    var streams = Pattern.compile("(?s)/Length (\\d+) >>\nstream\n(.*?)endstream").matcher(FILE);
    assertThat(streams.results())
        .hasSize(2)
        .allSatisfy(found -> assertThat(found.group(2)).hasSize(Integer.parseInt(found.group(1))));
  }

  @Test
  void escapesWhatWouldEndALine() {
    var page = new PdfPage(100, 100, "1", List.of("a (b) \\ ю"));
    assertThat(page.drawing()).contains("(a \\(b\\) \\\\ ?) Tj");
  }

  private static PdfPage page(String number) {
    return new PdfPage(164, 113, number, List.of(number));
  }
}
