package dev.trestle.ozon.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.OzonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file inside JSON. For labels and acts Ozon's reference shows {@code {content_type, file_name,
 * file_content}} in one place and bytes in another; both are taken.
 */
public final class FileEnvelope {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FileEnvelope() {}

  /**
   * The file as it came, or the one inside its JSON; {@link IllegalArgumentException} for JSON that
   * holds none.
   */
  public static OzonFile open(OzonFile answer) {
    if (!answer.contentType().startsWith("application/json") && !looksLikeJson(answer.bytes())) {
      return answer;
    }
    WireObject envelope = new WireObject(tree(answer.bytes()));
    String type = envelope.text("content_type");
    return new OzonFile(
        type == null ? "application/octet-stream" : type,
        content(envelope.requiredText("file_content")));
  }

  /** The reference gives the envelope itself the content type of the file. */
  private static boolean looksLikeJson(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '{';
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException noJson) {
      throw new IllegalArgumentException("the answer is neither a file nor JSON", noJson);
    }
  }

  /** Types say base64, examples show each byte as one character. */
  private static byte[] content(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
