package dev.trestle.sandbox.rfbs;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.time.Timer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The methods about deliveries that Ozon does not carry out, by path. */
public final class RfbsMethods {

  private RfbsMethods() {}

  public static Map<String, OzonMethod> of(
      PostingStore store, PostingLife life, Timer timer, Clock clock) {
    Timeslots timeslots = new Timeslots(store, life, clock);
    Map<String, OzonMethod> methods = new HashMap<>();
    for (SellersMove move : SellersMove.values()) {
      methods.put(move.path(), new MovePostings(store, life, timer, move));
    }
    methods.put("/v2/fbs/posting/tracking-number/set", new SetTrackingNumbers(store, life));
    methods.put("/v1/posting/cutoff/set", new SetCutoff(store, life, clock));
    methods.put("/v1/posting/fbs/timeslot/change-restrictions", timeslots::restrictions);
    methods.put("/v1/posting/fbs/timeslot/set", timeslots::set);
    methods.put("/v1/posting/fbs/pick-up-code/verify", new VerifyPickupCode(store, life, clock));
    return methods;
  }
}
