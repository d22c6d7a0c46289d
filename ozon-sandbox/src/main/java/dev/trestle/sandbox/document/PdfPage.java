package dev.trestle.sandbox.document;

import java.util.List;
import java.util.Locale;

/**
 * One page of a PDF.
 *
 * @param width in points, 1/72 inch
 * @param height in points
 * @param barcode printed as bars above the lines; printable ASCII
 * @param lines texts below each other; printable ASCII, as the built-in font has no Cyrillic
 */
public record PdfPage(int width, int height, String barcode, List<String> lines) {

  private static final int MARGIN = 14;
  private static final int LINE = 14;

  public PdfPage {
    lines = List.copyOf(lines);
  }

  /** The page's drawing in PDF's operators; the origin is the lower left corner. */
  String drawing() {
    StringBuilder drawing = new StringBuilder();
    int top = height - MARGIN;
    int barsBottom = top - height / 3;
    addBars(drawing, barsBottom, top - barsBottom);
    int y = barsBottom - LINE;
    for (String line : lines) {
      drawing.append("BT /F1 10 Tf %d %d Td (%s) Tj ET\n".formatted(MARGIN, y, escaped(line)));
      y -= LINE;
    }
    return drawing.toString();
  }

  private void addBars(StringBuilder drawing, int bottom, int barHeight) {
    var widths = Code128.widths(barcode);
    int modules = widths.stream().mapToInt(Integer::intValue).sum();
    double module = (width - 2.0 * MARGIN) / modules;
    double x = MARGIN;
    for (int i = 0; i < widths.size(); i++) {
      double bar = widths.get(i) * module;
      if (i % 2 == 0) {
        drawing.append(
            String.format(Locale.ROOT, "%.3f %d %.3f %d re f\n", x, bottom, bar, barHeight));
      }
      x += bar;
    }
  }

  private static String escaped(String line) {
    return line.replaceAll("[^ -~]", "?").replaceAll("([\\\\()])", "\\\\$1");
  }
}
