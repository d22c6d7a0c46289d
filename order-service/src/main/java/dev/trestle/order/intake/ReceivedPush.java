package dev.trestle.order.intake;

import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.PushDecoder;
import dev.trestle.messaging.Inbox;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.OzonAccount;
import java.time.Instant;
import java.util.Base64;

/**
 * A decoded push with what its record says of it.
 *
 * @param receivedAt when the ingress accepted it
 */
record ReceivedPush(
    String id, String type, PostingPush push, Instant receivedAt, TraceParent trace, Body body) {

  /** The bytes, for the case that they must be set aside. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Body(byte[] bytes) {}

  static ReceivedPush of(ReceivedRecord record) throws PushDecoder.UndecodablePush {
    return new ReceivedPush(
        record.eventId(),
        record.eventType(),
        PushDecoder.decode(record.body(), PostingPush.class),
        record.acceptedAt(),
        record.traceparent(),
        new Body(record.body()));
  }

  static ReceivedPush of(Inbox.Entry released) throws PushDecoder.UndecodablePush {
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(released.setAside()));
    return new ReceivedPush(
        released.pushId(),
        released.type(),
        PushDecoder.decode(bytes, PostingPush.class),
        released.receivedAt(),
        TraceParent.parseOrStart(released.traceparent()),
        new Body(bytes));
  }

  Inbox.Entry entry(boolean accountKnown) {
    return new Inbox.Entry(
        id,
        type,
        push.postingNumber().value(),
        push.seller().value(),
        receivedAt,
        trace.toString(),
        accountKnown ? null : Base64.getEncoder().encodeToString(body.bytes()));
  }

  /** Wants the posting read by the methods that know postings of this push's scheme. */
  RereadQueue.Wish wish(OzonAccount account, boolean repeat) {
    String kind =
        switch (push) {
          case FbsPush fbs -> RereadKinds.POSTING;
          case FboPush fbo -> RereadKinds.FBO_POSTING;
        };
    return wish(kind, account, repeat);
  }

  RereadQueue.Wish wish(String kind, OzonAccount account, boolean repeat) {
    return new RereadQueue.Wish(
        kind, push.postingNumber().value(), account.id(), receivedAt, repeat, trace.toString());
  }
}
