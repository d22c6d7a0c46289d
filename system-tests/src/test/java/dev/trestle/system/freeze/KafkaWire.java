package dev.trestle.system.freeze;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Kafka's frames. Counted are Produce and OffsetCommit requests by their api key, and answers that
 * carry the bytes of a text, which are Fetch answers with the record (records travel uncompressed
 * here).
 */
final class KafkaWire implements Wire {

  private static final int PRODUCE = 0;
  private static final int OFFSET_COMMIT = 8;

  private final Frames requests = new Frames();
  private final Frames answers = new Frames();
  private final Supplier<String> needle;

  KafkaWire(Supplier<String> needle) {
    this.needle = needle;
  }

  @Override
  public List<Piece> requests(byte[] bytes) {
    List<Piece> pieces = new ArrayList<>();
    for (byte[] frame : frames(requests, bytes)) {
      String label =
          switch (ByteBuffer.wrap(frame).getShort(4)) {
            case PRODUCE -> FreezingProxy.PRODUCE;
            case OFFSET_COMMIT -> FreezingProxy.OFFSET_COMMIT;
            default -> null;
          };
      pieces.add(new Piece(frame, label));
    }
    return pieces;
  }

  @Override
  public List<Piece> answers(byte[] bytes) {
    String wanted = needle.get();
    List<Piece> pieces = new ArrayList<>();
    for (byte[] frame : frames(answers, bytes)) {
      boolean found = !wanted.isEmpty() && holds(frame, wanted);
      pieces.add(new Piece(frame, found ? FreezingProxy.FETCHED_RECORD : null));
    }
    return pieces;
  }

  private static List<byte[]> frames(Frames waiting, byte[] bytes) {
    waiting.add(bytes);
    List<byte[]> complete = new ArrayList<>();
    while (waiting.size() >= 4 && waiting.size() >= 4 + waiting.intAt(0)) {
      complete.add(waiting.take(4 + waiting.intAt(0)));
    }
    return complete;
  }

  private static boolean holds(byte[] frame, String text) {
    return new String(frame, StandardCharsets.ISO_8859_1).contains(text);
  }
}
