package dev.trestle.sandbox;

import dev.trestle.sandbox.cancellation.CancellationLife;
import dev.trestle.sandbox.cancellation.CancellationMethods;
import dev.trestle.sandbox.chat.ChatBook;
import dev.trestle.sandbox.chat.ChatLife;
import dev.trestle.sandbox.chat.ChatMethods;
import dev.trestle.sandbox.chat.ChatWatcher;
import dev.trestle.sandbox.control.CancellationControl;
import dev.trestle.sandbox.control.ChatControl;
import dev.trestle.sandbox.control.ControlArea;
import dev.trestle.sandbox.control.GiveoutControl;
import dev.trestle.sandbox.control.ReturnControl;
import dev.trestle.sandbox.control.RfbsReturnControl;
import dev.trestle.sandbox.control.SellersByPath;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.giveout.GiveoutDesk;
import dev.trestle.sandbox.giveout.GiveoutMethods;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.returns.ListReturns;
import dev.trestle.sandbox.returns.ReturnLife;
import dev.trestle.sandbox.rfbsreturn.RfbsLife;
import dev.trestle.sandbox.rfbsreturn.RfbsMethods;
import dev.trestle.sandbox.subscription.Subscription;
import dev.trestle.sandbox.time.Timer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What comes after an order: returns, giveouts, applications to cancel, chats. */
final class AfterSales {

  private final PostingStore postings;
  private final Clock clock;
  private final ReturnLife returns;
  private final GiveoutDesk giveouts;
  private final RfbsLife requests;
  private final CancellationLife cancellations;
  private final ChatBook book;
  private final ChatLife chats;

  AfterSales(
      PostingStore postings,
      PostingLife life,
      long seed,
      Clock clock,
      Timer timer,
      ChatWatcher watcher) {
    this.postings = postings;
    this.clock = clock;
    this.returns = new ReturnLife(clock);
    this.giveouts = new GiveoutDesk(returns, clock);
    this.requests = new RfbsLife(clock);
    this.cancellations = new CancellationLife(life, clock, timer);
    this.book = new ChatBook(seed);
    this.chats = new ChatLife(book, watcher, clock);
  }

  /** Ozon tells a seller of a URL in trouble in the chat about the Seller API. */
  void warn(Subscription subscription) {
    var health = subscription.health();
    String trouble =
        health.enabled()
            ? "отвечает медленно (" + health.grade() + ")"
            : "отключён: " + health.details();
    chats.tell(
        subscription.seller(),
        "Seller_API_Notifications",
        "Адрес push-уведомлений " + subscription.url() + " " + trouble);
  }

  Map<String, OzonMethod> methods() {
    Map<String, OzonMethod> methods = new HashMap<>();
    methods.put("/v1/returns/list", new ListReturns(returns, clock));
    methods.putAll(new GiveoutMethods(giveouts).byPath());
    methods.putAll(new RfbsMethods(requests).byPath());
    methods.putAll(new CancellationMethods(cancellations).byPath());
    methods.putAll(new ChatMethods(book, chats, postings).byPath());
    return methods;
  }

  List<ControlArea> controls(SellersByPath sellers) {
    return List.of(
        new ReturnControl(sellers, returns, clock),
        new GiveoutControl(sellers, giveouts),
        new RfbsReturnControl(sellers, requests),
        new CancellationControl(sellers, cancellations),
        new ChatControl(sellers, book, chats));
  }

  void reset() {
    returns.reset();
    giveouts.reset();
    requests.reset();
    cancellations.reset();
    chats.reset();
  }
}
