package dev.trestle.sandbox.rfbs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.DeliveryWindow;
import dev.trestle.sandbox.posting.IntegrationFlow;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingErrors;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The delivery window of a posting that the seller delivers: how it may change, and the change. */
final class Timeslots {

  private static final Validation VALIDATION = new Validation("PostingFbsTimeslotSetRequest");

  /** Both are ours; Ozon tells the numbers only in answers. */
  private static final int CHANGES = 2;

  private static final Duration FURTHEST = Duration.ofDays(14);

  private final PostingStore store;
  private final PostingLife life;
  private final Clock clock;

  Timeslots(PostingStore store, PostingLife life, Clock clock) {
    this.store = store;
    this.life = life;
    this.clock = clock;
  }

  /** POST /v1/posting/fbs/timeslot/change-restrictions. */
  Reply restrictions(SellerId seller, ProtoObject request) {
    Posting posting = delivered(seller, request);
    ObjectNode json = Json.object();
    json.set(
        "delivery_interval",
        Json.object()
            .put("begin", Json.time(clock.instant()))
            .put("end", Json.time(clock.instant().plus(FURTHEST))));
    return Reply.ok(json.put("remaining_changes_count", remaining(posting)));
  }

  /** POST /v1/posting/fbs/timeslot/set. */
  Reply set(SellerId seller, ProtoObject request) {
    ProtoObject slot = request.object("new_timeslot");
    VALIDATION.require(slot.has("from"), "NewTimeslot.From", "value is required");
    VALIDATION.require(slot.has("to"), "NewTimeslot.To", "value is required");
    Instant from = slot.time("from").orElseThrow();
    Instant to = slot.time("to").orElseThrow();
    Instant now = clock.instant();
    VALIDATION.require(from.isAfter(now), "NewTimeslot.From", "value must be greater than now");
    VALIDATION.require(
        to.isAfter(from) && to.isBefore(now.plus(FURTHEST)),
        "NewTimeslot.To",
        "value must be inside the interval of change-restrictions");
    Posting posting = delivered(seller, request);
    if (remaining(posting) == 0) {
      throw PostingErrors.incorrectStatus();
    }
    life.change(
        seller, posting.number(), found -> found.with(found.parcel().withOneMoreWindowChange()));
    life.setDelivery(seller, posting.number(), new DeliveryWindow(from, to));
    return Reply.ok(Json.object().put("result", true));
  }

  private static int remaining(Posting posting) {
    boolean over = posting.state().done() || posting.state().cancelled();
    return over ? 0 : Math.max(0, CHANGES - posting.parcel().windowChanges());
  }

  private Posting delivered(SellerId seller, ProtoObject request) {
    Posting posting = store.fromSeller(seller, request.text("posting_number"));
    if (posting.traits().flow() != IntegrationFlow.NON_INTEGRATED) {
      throw PostingErrors.incorrectTplIntegrationType();
    }
    return posting;
  }
}
