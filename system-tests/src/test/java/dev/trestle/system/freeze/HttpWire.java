package dev.trestle.system.freeze;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP/1.1 requests with a content-length, or without a body; counted is every one. */
final class HttpWire implements Wire {

  private static final String HEAD_END = "\r\n\r\n";
  private static final Pattern LENGTH =
      Pattern.compile("(?i)\r\ncontent-length:\\s*(\\d+)", Pattern.MULTILINE);

  private final Frames frames = new Frames();

  @Override
  public List<Piece> requests(byte[] bytes) {
    frames.add(bytes);
    List<Piece> pieces = new ArrayList<>();
    for (int length = requestLength(); length > 0; length = requestLength()) {
      byte[] request = frames.take(length);
      String line = new String(request, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
      pieces.add(new Piece(request, line.replace(" HTTP/1.1", "")));
    }
    return pieces;
  }

  /** 0 while the request is not complete. */
  private int requestLength() {
    String seen = new String(frames.peek(), StandardCharsets.ISO_8859_1);
    int end = seen.indexOf(HEAD_END);
    if (end < 0) {
      return 0;
    }
    Matcher length = LENGTH.matcher(seen.substring(0, end));
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    int all = end + HEAD_END.length() + body;
    return frames.size() < all ? 0 : all;
  }
}
