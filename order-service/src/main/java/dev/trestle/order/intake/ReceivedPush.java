package dev.trestle.order.intake;

import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.PushDecoder;
import dev.trestle.messaging.Inbox;
import dev.trestle.messaging.ReceivedRecord;
import dev.trestle.messaging.RereadQueue;
import dev.trestle.order.reread.PostingRereads;
import dev.trestle.ozon.OzonAccount;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

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

  /** The push where its posting is one that we keep; FBO postings are claimed and no more. */
  Optional<FbsPush> kept() {
    return switch (push) {
      case FbsPush fbs -> Optional.of(fbs);
      case FboPush fbo -> Optional.empty();
    };
  }

  /** Empty for FBO postings: the method that the re-read calls does not know them. */
  Optional<RereadQueue.Wish> wish(OzonAccount account, boolean repeat) {
    return kept()
        .map(fbs ->
            new RereadQueue.Wish(
                PostingRereads.KIND,
                fbs.postingNumber().value(),
                account.id(),
                receivedAt,
                repeat,
                trace.toString()));
  }
}
