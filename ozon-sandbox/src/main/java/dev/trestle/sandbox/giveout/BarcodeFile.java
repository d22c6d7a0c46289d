package dev.trestle.sandbox.giveout;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A barcode as a file that viewers open; the bars are the bits of the text, no real symbology. */
final class BarcodeFile {

  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEIGHT = 40;

  private BarcodeFile() {}

  /** One page that prints the text. */
  static byte[] pdf(String barcode) {
    String page = "BT /F1 18 Tf 20 40 Td (" + barcode + ") Tj ET";
    String body =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 320 100]/Contents 4 0 R\
        /Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> >> >> >> endobj
        4 0 obj <</Length %d>> stream
        %s
        endstream endobj
        trailer <</Root 1 0 R>>
        %%%%EOF
        """
            .formatted(page.length(), page);
    return body.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Black and white, one bit a point, eight points a character. */
  static byte[] png(String barcode) {
    byte[] bits = barcode.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(PNG_START);
      chunk(out, "IHDR", header(bits.length * 8));
      chunk(out, "IDAT", rows(bits));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return file.toByteArray();
  }

  private static byte[] header(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(width);
      out.writeInt(HEIGHT);
      out.write(new byte[] {1, 0, 0, 0, 0});
    }
    return bytes.toByteArray();
  }

  private static byte[] rows(byte[] bits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int row = 0; row < HEIGHT; row++) {
        out.write(0);
        out.write(bits);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 check = new CRC32();
    check.update(type);
    check.update(data);
    out.writeInt(data.length);
    out.write(type);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
