package dev.trestle.ozon.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileEnvelopeTest {

  private static final byte[] PDF = "%PDF-1.4 é".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void leavesBytesAsTheyCame() {
    OzonFile file = new OzonFile("application/pdf", PDF);

    assertThat(FileEnvelope.open(file)).isSameAs(file);
  }

  @Test
  void opensAnEnvelopeInBothSpellings() {
    assertThat(open("application/json", "JVBERi0xLjQg6Q==").bytes()).isEqualTo(PDF);
    assertThat(open("application/json", "%PDF-1.4 \\u00e9").bytes()).isEqualTo(PDF);
    assertThat(open("application/pdf", "JVBERi0xLjQg6Q==").bytes()).isEqualTo(PDF);
    assertThat(open("application/json", "JVBERi0xLjQg6Q==").contentType())
        .isEqualTo("application/pdf");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> FileEnvelope.open(json("application/json", "{\"code\":3}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file_content");
    assertThatThrownBy(() -> FileEnvelope.open(json("application/json", "{")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static OzonFile open(String type, String content) {
    return FileEnvelope.open(
        json(
            type,
            "{\"content_type\":\"application/pdf\",\"file_name\":\"a.pdf\",\"file_content\":\""
                + content
                + "\"}"));
  }

  private static OzonFile json(String type, String text) {
    return new OzonFile(type, text.getBytes(StandardCharsets.UTF_8));
  }
}
