package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Writes what happened as a body, in the style that was asked for, and sends it. */
public final class Newsroom {

  private final Outbox outbox;
  private final long seed;
  private final AtomicLong events = new AtomicLong();
  private volatile Style style = Style.PLAIN;

  public Newsroom(Outbox outbox, long seed) {
    this.outbox = outbox;
    this.seed = seed;
  }

  /** How all that really happens is written from now on. */
  public void write(Style standing) {
    style = standing;
  }

  public Style style() {
    return style;
  }

  public void reset() {
    style = Style.PLAIN;
    events.set(0);
  }

  void tell(SellerId seller, PushType type, ObjectNode values) {
    tell(seller, type, values, style);
  }

  void tell(SellerId seller, PushType type, ObjectNode values, Style own) {
    outbox.send(seller, type, own.body(type, values));
  }

  /** {@code uuid} of FBO and order pushes: the identity of the event, new for each. */
  String event() {
    String name = "trestle sandbox event " + seed + " " + events.incrementAndGet();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
