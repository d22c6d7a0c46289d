package dev.trestle.order.intake;

import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.Push;
import dev.trestle.contracts.push.PushDecoder;
import dev.trestle.messaging.Inbox;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import java.time.Instant;
import java.util.Base64;

/**
 * A decoded push with what its record says of it.
 *
 * @param subject whom or what it is about
 * @param receivedAt when the ingress accepted it
 */
record ReceivedPush<P extends Push>(
    String id,
    String type,
    P push,
    SellerId seller,
    String subject,
    Instant receivedAt,
    TraceParent trace,
    SetAsideBody body) {

  static <P extends Push> ReceivedPush<P> of(ReceivedRecord record, PushKind<P> kind)
      throws PushDecoder.UndecodablePush {
    P push = PushDecoder.decode(record.body(), kind.type());
    return new ReceivedPush<>(
        record.eventId(),
        record.eventType(),
        push,
        kind.seller().apply(push),
        kind.subject().apply(push),
        record.acceptedAt(),
        record.traceparent(),
        new SetAsideBody(record.body(), kind.setAside()));
  }

  static <P extends Push> ReceivedPush<P> of(Inbox.Entry released, P push, PushKind<P> kind) {
    return new ReceivedPush<>(
        released.pushId(),
        released.type(),
        push,
        kind.seller().apply(push),
        kind.subject().apply(push),
        released.receivedAt(),
        TraceParent.parseOrStart(released.traceparent()),
        new SetAsideBody(bytes(released), kind.setAside()));
  }

  /** What was set aside. */
  static byte[] bytes(Inbox.Entry released) {
    return Base64.getDecoder().decode(String.valueOf(released.setAside()));
  }

  Inbox.Entry entry(boolean accountKnown) {
    return new Inbox.Entry(
        id,
        type,
        subject,
        seller.value(),
        receivedAt,
        trace.toString(),
        accountKnown ? null : body.base64());
  }

  RereadQueue.Wish wish(String kind, String wanted, long accountId, boolean repeat) {
    return new RereadQueue.Wish(kind, wanted, accountId, receivedAt, repeat, trace.toString());
  }
}
