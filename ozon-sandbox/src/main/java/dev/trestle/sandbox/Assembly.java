package dev.trestle.sandbox;

import dev.trestle.sandbox.access.KeyRoles;
import dev.trestle.sandbox.carriage.CarriageDesk;
import dev.trestle.sandbox.control.ClockControl;
import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.ControlRoutes;
import dev.trestle.sandbox.control.SellersByPath;
import dev.trestle.sandbox.control.StateControl;
import dev.trestle.sandbox.document.FileShelf;
import dev.trestle.sandbox.gate.Exchanges;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.label.LabelMethods;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.shop.Reservations;
import dev.trestle.sandbox.shop.Shops;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.time.SandboxClock;
import dev.trestle.sandbox.types.ShapeCheck;
import dev.trestle.sandbox.warehouse.DeliveryMethods;
import dev.trestle.sandbox.warehouse.WarehouseMethods;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds the parts of one sandbox and ties them together; a new method of Ozon is added here. */
final class Assembly {

  private final Vertx vertx;
  private final SandboxClock clock;
  private final SellerAccounts accounts;
  private final PushParts pushes;
  private final PostingParts postings;
  private final GateParts door;
  private final ShopParts shop;
  private final AfterSales afterSales;
  private final FileShelf files = new FileShelf();
  private final LabelMethods labels;
  private final CarriageDesk carriages;

  Assembly(SandboxConfig config, SandboxClock clock, Vertx vertx) {
    this.vertx = vertx;
    this.clock = clock;
    this.accounts = new SellerAccounts(config.sellers(), clock);
    this.pushes = new PushParts(config, clock, vertx, this::troubled);
    var shops = new Shops();
    var reservations = new Reservations(shops);
    this.postings = new PostingParts(config.seed(), clock, pushes.postings(), reservations);
    this.door = new GateParts(config, accounts, clock.base());
    this.shop = new ShopParts(accounts, shops, reservations, postings.life(), clock);
    this.afterSales =
        new AfterSales(
            postings.store(), postings.life(), config.seed(), clock, clock, pushes.chats());
    this.labels = new LabelMethods(postings.store(), files, clock);
    this.carriages = new CarriageDesk(postings.store(), postings.life(), clock);
  }

  FrontDoor frontDoor() {
    var sellers = new SellersByPath(accounts, postings.store());
    List<ControlArea> areas =
        Stream.of(
                postings.areas(sellers, pushes.shapes()),
                afterSales.controls(sellers).stream(),
                pushes.areas(accounts).stream(),
                door.areas(),
                shop.areas(),
                Stream.of(new ClockControl(clock), new StateControl(door.counts(), this::reset)))
            .flatMap(same -> same)
            .toList();
    return new FrontDoor(vertx, door.gate(methods()), new ControlRoutes(areas), files);
  }

  Exchanges exchanges() {
    return door.exchanges();
  }

  /** Where files that answers link to are fetched; known once the port is. */
  void listensAt(String address) {
    files.servedAt(address);
    door.listensAt(address);
  }

  /** The chats come after the pushes, which they need. */
  private void troubled(Subscription subscription) {
    afterSales.warn(subscription);
  }

  private Map<String, OzonMethod> methods() {
    Map<String, OzonMethod> methods = new HashMap<>(postings.methods(door.faults()));
    methods.putAll(pushes.methods());
    methods.putAll(afterSales.methods());
    methods.putAll(new WarehouseMethods().byPath());
    methods.putAll(new DeliveryMethods().byPath());
    methods.putAll(labels.byPath());
    methods.putAll(carriages.byPath());
    methods.put("/v1/roles", new KeyRoles(accounts, ShapeCheck.methods()));
    return methods;
  }

  /** Back to the state after start; the order matters: no push may come after the log is empty. */
  private void reset() {
    clock.reset();
    pushes.reset();
    shop.reset();
    postings.reset();
    afterSales.reset();
    labels.reset();
    carriages.reset();
    files.clear();
    door.reset();
  }
}
