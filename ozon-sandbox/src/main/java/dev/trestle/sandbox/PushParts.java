package dev.trestle.sandbox;

import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.NewsControl;
import dev.trestle.sandbox.control.PushControl;
import dev.trestle.sandbox.control.PushFaultControl;
import dev.trestle.sandbox.control.PushUrlControl;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.news.ChatNews;
import dev.trestle.sandbox.news.MadeUp;
import dev.trestle.sandbox.news.Newsroom;
import dev.trestle.sandbox.news.PostingNews;
import dev.trestle.sandbox.news.PushShape;
import dev.trestle.sandbox.notification.CheckNotification;
import dev.trestle.sandbox.notification.DeleteNotification;
import dev.trestle.sandbox.notification.EnableNotification;
import dev.trestle.sandbox.notification.ListNotifications;
import dev.trestle.sandbox.notification.ListPushTypes;
import dev.trestle.sandbox.notification.SetNotification;
import dev.trestle.sandbox.notification.UpdateNotification;
import dev.trestle.sandbox.notification.UrlCheck;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.push.NightWatch;
import dev.trestle.sandbox.push.Pinger;
import dev.trestle.sandbox.push.PushFaults;
import dev.trestle.sandbox.push.PushLog;
import dev.trestle.sandbox.push.PushNotifications;
import dev.trestle.sandbox.push.PushRoutes;
import dev.trestle.sandbox.push.PushTarget;
import dev.trestle.sandbox.push.PushTransport;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.subscription.AvailabilityWatcher;
import dev.trestle.sandbox.subscription.HealthWatch;
import dev.trestle.sandbox.subscription.Subscriptions;
import dev.trestle.sandbox.time.SandboxClock;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** The parts of one sandbox that push, from the news to the URLs. */
final class PushParts {

  private final PushTarget target;
  private final Subscriptions subscriptions;
  private final HealthWatch watch;
  private final PushLog log = new PushLog();
  private final Pinger pinger;
  private final NightWatch night;
  private final PushFaults faults;
  private final PushNotifications notifications;
  private final Newsroom newsroom;
  private final MadeUp madeUp;

  /**
   * @param watcher hears of URLs in trouble
   */
  PushParts(SandboxConfig config, SandboxClock clock, Vertx vertx, AvailabilityWatcher watcher) {
    var transport = new PushTransport(vertx, config.pushLimit(), clock.base());
    this.target = new PushTarget(config.pushUrl());
    this.subscriptions = new Subscriptions(clock);
    this.watch = new HealthWatch(subscriptions, watcher);
    this.pinger = new Pinger(transport, log, clock);
    this.night = new NightWatch(subscriptions, watch, pinger, clock);
    this.faults = new PushFaults(config.seed());
    var routes = new PushRoutes(target, subscriptions);
    this.notifications = new PushNotifications(transport, routes, faults, watch, log, clock);
    this.newsroom = new Newsroom(notifications, config.seed());
    this.madeUp = new MadeUp(config.seed(), clock);
  }

  PostingNews postings() {
    return new PostingNews(newsroom);
  }

  /** Who pushes new postings in the shape of a year, whatever the standing style says. */
  Map<String, PostingWatcher> shapes() {
    return Map.of(
        PushShape.OF_2025.year(), postings().in(PushShape.OF_2025),
        PushShape.OF_2026.year(), postings().in(PushShape.OF_2026));
  }

  ChatNews chats() {
    return new ChatNews(newsroom);
  }

  Map<String, OzonMethod> methods() {
    UrlCheck check = new UrlCheck(pinger);
    return Map.of(
        "/v1/notification/set", new SetNotification(subscriptions, check, night),
        "/v1/notification/update", new UpdateNotification(subscriptions, check, watch),
        "/v1/notification/delete", new DeleteNotification(subscriptions, watch),
        "/v1/notification/enable", new EnableNotification(subscriptions, watch),
        "/v1/notification/check", new CheckNotification(subscriptions, check),
        "/v1/notification/list", new ListNotifications(subscriptions),
        "/v1/notification/push-type/list", new ListPushTypes(subscriptions));
  }

  List<ControlArea> areas(SellerAccounts accounts) {
    return List.of(
        new PushControl(accounts, target, notifications, log),
        new NewsControl(accounts, newsroom, madeUp, notifications),
        new PushUrlControl(accounts, subscriptions),
        new PushFaultControl(accounts, faults));
  }

  /** What is planned died with the clock already. */
  void reset() {
    target.reset();
    subscriptions.clear();
    watch.clear();
    night.reset();
    faults.clear();
    newsroom.reset();
    madeUp.reset();
    log.clear();
  }
}
