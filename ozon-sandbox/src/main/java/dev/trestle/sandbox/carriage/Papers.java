package dev.trestle.sandbox.carriage;

import dev.trestle.sandbox.document.BarcodeImage;
import dev.trestle.sandbox.document.Pdf;
import dev.trestle.sandbox.document.PdfPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The papers of a formed carriage. */
final class Papers {

  /** Lines of postings that fit on a page of A4. */
  private static final int LINES = 35;

  private Papers() {}

  /** As in Ozon's example: {@code %303%} and a number. */
  static String barcodeText(Carriage carriage) {
    return "%303%" + carriage.id();
  }

  static byte[] barcode(Carriage carriage) {
    return BarcodeImage.png(barcodeText(carriage));
  }

  static byte[] act(Carriage carriage) {
    List<PdfPage> pages = new ArrayList<>();
    for (int from = 0; from < carriage.postings().size(); from += LINES) {
      List<String> lines = new ArrayList<>();
      lines.add("Carriage " + carriage.id() + ", " + carriage.departure().day());
      lines.addAll(
          carriage.postings().subList(from, Math.min(from + LINES, carriage.postings().size())));
      pages.add(new PdfPage(595, 842, barcodeText(carriage), lines));
    }
    return Pdf.of(pages);
  }

  /** One for each package unit, and one where the seller named none. */
  static byte[] containerLabels(Carriage carriage) {
    int units = Math.max(1, carriage.containers());
    return Pdf.of(
        IntStream.rangeClosed(1, units)
            .mapToObj(unit ->
                new PdfPage(
                    213,
                    340,
                    barcodeText(carriage) + "-" + unit,
                    List.of("Carriage " + carriage.id(), "Unit " + unit + " of " + units)))
            .toList());
  }
}
