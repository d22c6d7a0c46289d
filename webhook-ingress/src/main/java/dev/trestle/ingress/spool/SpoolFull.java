package dev.trestle.ingress.spool;

/** There is no room for another push; Ozon must send it again later. */
public final class SpoolFull extends Exception {
  private static final long serialVersionUID = 1L;

  SpoolFull(long bytes) {
    super("the spool holds " + bytes + " bytes and is full", null, false, false);
  }
}
