package dev.trestle.sandbox;

import dev.trestle.sandbox.cancel.CancelMethods;
import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.JourneyControl;
import dev.trestle.sandbox.control.PackControl;
import dev.trestle.sandbox.control.PostingControl;
import dev.trestle.sandbox.control.PostingMoveControl;
import dev.trestle.sandbox.control.SellersByPath;
import dev.trestle.sandbox.exemplar.ExemplarMethods;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.fbo.FboMethods;
import dev.trestle.sandbox.fbs.FbsMethods;
import dev.trestle.sandbox.fbs.PostingReads;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.pack.PackFailures;
import dev.trestle.sandbox.pack.PackMethods;
import dev.trestle.sandbox.posting.Journey;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.rfbs.RfbsMethods;
import dev.trestle.sandbox.time.SandboxClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The parts of one sandbox that are about postings, from their store to their methods. */
final class PostingParts {

  private final SandboxClock clock;
  private final PostingStore store = new PostingStore();
  private final PostingLife life;
  private final PackFailures packFailures = new PackFailures();
  private final Journey journey;

  /**
   * @param ledger keeps the stock that postings hold
   */
  PostingParts(long seed, SandboxClock clock, PostingWatcher watcher, Consumer<Posting> ledger) {
    this.clock = clock;
    this.life = new PostingLife(store, seed, clock, watcher, ledger);
    this.journey = new Journey(store, life, clock);
  }

  PostingStore store() {
    return store;
  }

  PostingLife life() {
    return life;
  }

  Map<String, OzonMethod> methods(Faults faults) {
    PostingReads reads = new PostingReads(store, faults);
    Map<String, OzonMethod> methods = new HashMap<>(FbsMethods.of(store, reads));
    methods.putAll(FboMethods.of(store, reads));
    methods.putAll(PackMethods.of(store, life, clock, clock, packFailures));
    methods.putAll(ExemplarMethods.of(store, life, clock));
    methods.putAll(CancelMethods.of(store, life, clock));
    methods.putAll(RfbsMethods.of(store, life, clock, clock));
    return methods;
  }

  /**
   * @param shapes who pushes in the shape of a year, by {@code push_shape}
   */
  Stream<ControlArea> areas(SellersByPath sellers, Map<String, PostingWatcher> shapes) {
    return Stream.of(
        new PostingControl(sellers, store, life, shapes),
        new PostingMoveControl(sellers, life),
        new PackControl(packFailures),
        new JourneyControl(journey));
  }

  void reset() {
    life.reset();
    packFailures.set(0);
    journey.every(Duration.ZERO);
  }
}
