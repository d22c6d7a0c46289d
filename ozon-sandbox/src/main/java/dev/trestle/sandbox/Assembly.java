package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlRoutes;
import dev.trestle.sandbox.control.FaultControl;
import dev.trestle.sandbox.control.PostingControl;
import dev.trestle.sandbox.control.PushControl;
import dev.trestle.sandbox.control.StateControl;
import dev.trestle.sandbox.fault.Faults;
import dev.trestle.sandbox.gate.OzonGate;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.gate.RequestCounts;
import dev.trestle.sandbox.posting.GetPosting;
import dev.trestle.sandbox.posting.ListPostingsByCursor;
import dev.trestle.sandbox.posting.ListPostingsByOffset;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.push.PushLog;
import dev.trestle.sandbox.push.PushNotifications;
import dev.trestle.sandbox.push.PushTarget;
import dev.trestle.sandbox.push.PushTransport;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.time.Timer;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Builds the parts of one sandbox and ties them together; a new method of Ozon is added here. */
final class Assembly {

  private final Vertx vertx;
  private final Clock clock;
  private final SellerAccounts accounts;
  private final PostingStore store = new PostingStore();
  private final PostingLife life;
  private final PushTarget target;
  private final PushLog log = new PushLog();
  private final PushNotifications pushes;
  private final Faults faults = new Faults();
  private final RequestCounts counts = new RequestCounts();

  Assembly(SandboxConfig config, Clock clock, Vertx vertx, Timer timer) {
    this.vertx = vertx;
    this.clock = clock;
    this.accounts = new SellerAccounts(config.sellers());
    this.life = new PostingLife(store, config.seed(), clock);
    this.target = new PushTarget(config.pushUrl());
    this.pushes =
        new PushNotifications(
            new PushTransport(vertx, config.pushLimit()), target, log, timer, clock);
  }

  FrontDoor frontDoor() {
    var gate = new OzonGate(methods(), accounts, faults, counts, clock);
    var control =
        new ControlRoutes(
            List.of(
                new PostingControl(accounts, store, life, pushes),
                new PushControl(accounts, target, pushes, log),
                new FaultControl(faults),
                new StateControl(counts, this::reset)));
    return new FrontDoor(vertx, gate, control, faults);
  }

  private Map<String, OzonMethod> methods() {
    return Map.of(
        "/v3/posting/fbs/get", new GetPosting(store, faults),
        "/v3/posting/fbs/list", new ListPostingsByOffset(store),
        "/v4/posting/fbs/list", new ListPostingsByCursor(store));
  }

  /** Back to the state after start; the order matters: no push may come after the log is empty. */
  private void reset() {
    pushes.reset();
    life.reset();
    faults.clear();
    counts.clear();
    target.reset();
    log.clear();
  }
}
