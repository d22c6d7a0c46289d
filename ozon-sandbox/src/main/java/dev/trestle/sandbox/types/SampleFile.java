package dev.trestle.sandbox.types;

import dev.trestle.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Small valid files: one page, one pixel, one row. */
enum SampleFile {
  PDF("application/pdf", pdf()),
  PNG(
      "image/png",
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==")),
  CSV("text/csv", "id;name\n1;example\n".getBytes(StandardCharsets.UTF_8));

  private final String type;
  private final byte[] bytes;

  SampleFile(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  static SampleFile byName(String name) {
    return name.endsWith(".png") ? PNG : name.endsWith(".csv") ? CSV : PDF;
  }

  static SampleFile byType(String type) {
    return type.equals(PNG.type) ? PNG : PDF;
  }

  byte[] content() {
    return bytes.clone();
  }

  Reply reply() {
    return Reply.file(type, content());
  }

  /**
   * An empty page of the size of a label, 75 x 120 mm; the table gives the place of each object.
   */
  private static byte[] pdf() {
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 213 340] >>"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append(table).append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n").append(start);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
