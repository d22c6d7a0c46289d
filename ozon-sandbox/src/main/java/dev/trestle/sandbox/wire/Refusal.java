package dev.trestle.sandbox.wire;

import java.nio.charset.StandardCharsets;

/** Ends the handling of a request early: the caller gets {@link #reply()} instead of a result. */
public final class Refusal extends RuntimeException {

  private final transient Reply reply;

  public Refusal(Reply reply) {
    super(new String(reply.content(), StandardCharsets.UTF_8), null, false, false);
    this.reply = reply;
  }

  public Reply reply() {
    return reply;
  }
}
