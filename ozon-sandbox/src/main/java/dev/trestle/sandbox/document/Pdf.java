package dev.trestle.sandbox.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A PDF 1.4 file of pages with bars and plain lines (ISO 32000, chapter 7.5). Written by hand: a
 * library would bring a hundred times this code to print a number on a page.
 */
public final class Pdf {

  /** Objects 1 to 3 are the catalogue, the page tree and the font; then two for each page. */
  private static final int FIRST_PAGE = 4;

  private Pdf() {}

  public static byte[] of(List<PdfPage> pages) {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add(
        "<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids(pages.size())));
    objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    for (PdfPage page : pages) {
      objects.add(
          ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
                  + " /Resources << /Font << /F1 3 0 R >> >> >>")
              .formatted(page.width(), page.height(), objects.size() + 2));
      String drawing = page.drawing();
      objects.add("<< /Length %d >>\nstream\n%sendstream".formatted(drawing.length(), drawing));
    }
    return file(objects).getBytes(StandardCharsets.US_ASCII);
  }

  private static String kids(int pages) {
    return IntStream.range(0, pages)
        .mapToObj(page -> (FIRST_PAGE + 2 * page) + " 0 R")
        .collect(Collectors.joining(" "));
  }

  /** All is ASCII, so a character's place is its byte's place, as the table at the end wants it. */
  private static String file(List<String> objects) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int number = 1; number <= objects.size(); number++) {
      places.append("%010d 00000 n \n".formatted(file.length()));
      file.append("%d 0 obj\n%s\nendobj\n".formatted(number, objects.get(number - 1)));
    }
    int table = file.length();
    int size = objects.size() + 1;
    return file.append("xref\n0 ")
        .append(size)
        .append('\n')
        .append(places)
        .append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n".formatted(size))
        .append(table)
        .append("\n%%EOF\n")
        .toString();
  }
}
