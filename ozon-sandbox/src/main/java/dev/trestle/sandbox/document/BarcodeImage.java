package dev.trestle.sandbox.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A barcode as a picture. */
public final class BarcodeImage {

  private static final int MODULE = 2;
  private static final int HEIGHT = 80;

  /** Ten modules of white on each side, as the symbology wants. */
  private static final int MARGIN = 10 * MODULE;

  private BarcodeImage() {}

  /** PNG bytes; the text is printable ASCII. */
  public static byte[] png(String text) {
    var widths = Code128.widths(text);
    int modules = widths.stream().mapToInt(Integer::intValue).sum();
    var image =
        new BufferedImage(
            modules * MODULE + 2 * MARGIN, HEIGHT + 2 * MARGIN, BufferedImage.TYPE_BYTE_BINARY);
    var pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    int x = MARGIN;
    for (int i = 0; i < widths.size(); i++) {
      if (i % 2 == 0) {
        pen.fillRect(x, MARGIN, widths.get(i) * MODULE, HEIGHT);
      }
      x += widths.get(i) * MODULE;
    }
    pen.dispose();
    return bytes(image);
  }

  private static byte[] bytes(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
