package dev.trestle.ozon;

/**
 * A file from Ozon, such as a label or an act.
 *
 * @param contentType as Ozon says, such as {@code application/pdf}
 */
public record OzonFile(String contentType, byte[] bytes) {

  @Override
  public String toString() {
    return "OzonFile[" + contentType + ", " + bytes.length + " bytes]";
  }
}
