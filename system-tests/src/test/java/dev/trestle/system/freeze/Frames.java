package dev.trestle.system.freeze;

import java.nio.ByteBuffer;

/** Bytes that came and were not yet taken; takes never split a frame. */
final class Frames {

  private byte[] waiting = new byte[0];

  void add(byte[] bytes) {
    byte[] all = new byte[waiting.length + bytes.length];
    System.arraycopy(waiting, 0, all, 0, waiting.length);
    System.arraycopy(bytes, 0, all, waiting.length, bytes.length);
    waiting = all;
  }

  int size() {
    return waiting.length;
  }

  byte at(int index) {
    return waiting[index];
  }

  /** The big-endian number at this place. */
  int intAt(int index) {
    return ByteBuffer.wrap(waiting).getInt(index);
  }

  /** What waits, for looking only. */
  byte[] peek() {
    return waiting;
  }

  byte[] take(int length) {
    byte[] taken = java.util.Arrays.copyOf(waiting, length);
    waiting = java.util.Arrays.copyOfRange(waiting, length, waiting.length);
    return taken;
  }
}
