package dev.trestle.system.freeze;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's frontend messages (protocol 3). Counted is what runs something: Query and Execute. A
 * piece ends where the server begins to answer, at Query, Sync or Flush: PostgreSQL commits a
 * statement outside a transaction at Sync, so both belong together.
 */
final class PostgresWire implements Wire {

  private static final int PROTOCOL_3 = 196_608;
  private static final int CANCEL = 80_877_102;

  /** Messages that follow others without asking for an answer: Parse, Bind, Describe, Close. */
  private static final String OPEN_ENDED = "PBDCE";

  private final Frames frames = new Frames();
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, String> statements = new HashMap<>();
  private final Map<String, String> portals = new HashMap<>();
  private String last = "";
  private boolean started;

  @Override
  public List<Piece> requests(byte[] bytes) {
    frames.add(bytes);
    List<Piece> pieces = new ArrayList<>();
    for (int length = messageLength(); length > 0; length = messageLength()) {
      byte[] message = frames.take(length);
      piece.writeBytes(message);
      if (started ? read(message) : readStartup(message)) {
        pieces.add(new Piece(piece.toByteArray(), label()));
        piece.reset();
        labels.clear();
      }
    }
    return pieces;
  }

  /** 0 while the message is not complete. */
  private int messageLength() {
    int head = started ? 1 : 0;
    if (frames.size() < head + 4) {
      return 0;
    }
    int length = head + frames.intAt(head);
    return frames.size() < length ? 0 : length;
  }

  /** Before the startup message there may be requests for encryption, without a type byte too. */
  private boolean readStartup(byte[] message) {
    int code = java.nio.ByteBuffer.wrap(message).getInt(4);
    started = code == PROTOCOL_3 || code == CANCEL || (code >>> 16) == 3;
    return true;
  }

  private boolean read(byte[] message) {
    switch (message[0]) {
      case 'P' -> statements.put(text(message, 5), text(message, 6 + text(message, 5).length()));
      case 'B' -> {
        String portal = text(message, 5);
        portals.put(portal, statements.getOrDefault(text(message, 6 + portal.length()), "?"));
      }
      case 'E' -> run(portals.getOrDefault(text(message, 5), "?"));
      case 'Q' -> run(text(message, 5));
      default -> {}
    }
    return OPEN_ENDED.indexOf(message[0]) < 0;
  }

  private void run(String sql) {
    String words = sql.strip().replaceAll("\\s+", " ");
    String shown = words.substring(0, Math.min(words.length(), 110));
    boolean ends = words.equalsIgnoreCase("commit") || words.equalsIgnoreCase("rollback");
    labels.add(ends ? shown + " after " + last : shown);
    last = shown;
  }

  private @org.jspecify.annotations.Nullable String label() {
    return labels.isEmpty() ? null : String.join(" + ", labels);
  }

  /** Latin letters are enough: texts end at a zero byte, and offsets must be those of bytes. */
  private static String text(byte[] message, int from) {
    int end = from;
    while (message[end] != 0) {
      end++;
    }
    return new String(message, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
