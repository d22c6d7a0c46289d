package dev.trestle.system.freeze;

import java.util.List;

/** One connection's protocol: cuts both directions into pieces; an unfinished piece waits. */
interface Wire {

  List<Piece> requests(byte[] bytes);

  default List<Piece> answers(byte[] bytes) {
    return List.of(new Piece(bytes, null));
  }
}
