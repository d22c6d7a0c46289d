package dev.trestle.sandbox.posting;

import dev.trestle.sandbox.seller.SellerId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Creates, moves, splits and cancels postings and tells the watcher, after the change is stored.
 * Nothing else changes postings.
 */
public final class PostingLife {

  private final PostingStore store;
  private final PostingMaker maker;
  private final Clock clock;
  private final Report report;

  public PostingLife(PostingStore store, long seed, Clock clock, PostingWatcher watcher) {
    this(store, seed, clock, watcher, posting -> {});
  }

  /**
   * @param ledger told each new or changed posting, whoever else is told of it or not
   */
  public PostingLife(
      PostingStore store,
      long seed,
      Clock clock,
      PostingWatcher watcher,
      Consumer<Posting> ledger) {
    this(store, new PostingMaker(seed), clock, new Report(store, watcher, ledger));
  }

  private PostingLife(PostingStore store, PostingMaker maker, Clock clock, Report report) {
    this.store = store;
    this.maker = maker;
    this.clock = clock;
    this.report = report;
  }

  /** The same postings and ledger, but what is done through the answer is told to this watcher. */
  public PostingLife telling(PostingWatcher watcher) {
    return new PostingLife(store, maker, clock, report.telling(watcher));
  }

  /** Empty when the wished number is taken. Joins the order, if it has postings already. */
  public Optional<Posting> create(SellerId seller, NewPosting wish) {
    return createOrder(seller, List.of(wish)).map(List::getFirst);
  }

  /**
   * Postings of one order. The first one's wished number is counted up for the others, whose own
   * are ignored; empty when one of them is taken.
   */
  public Optional<List<Posting>> createOrder(SellerId seller, List<NewPosting> wishes) {
    List<Posting> postings = made(seller, wishes);
    while (!store.shelf(seller).add(postings)) {
      if (wishes.getFirst().number() != null) {
        return Optional.empty();
      }
      postings = made(seller, wishes);
    }
    report.created(postings);
    return Optional.of(postings);
  }

  private List<Posting> made(SellerId seller, List<NewPosting> wishes) {
    List<Posting> postings = maker.make(seller, wishes, clock.instant());
    var elders = store.ofOrder(seller, postings.getFirst().orderNumber());
    return elders.isEmpty()
        ? postings
        : postings.stream()
            .map(posting -> posting.inOrder(elders.getFirst().identity().orderId()))
            .toList();
  }

  /** Moves a posting; empty when there is none. Throws {@link IllegalMove}. */
  public Optional<Posting> move(SellerId seller, String number, PostingState next) {
    return change(seller, number, posting -> checked(posting, next).move(next, now(), null));
  }

  /** As {@link #move}, but does nothing unless the posting is in this state. */
  public Optional<Posting> moveFrom(
      SellerId seller, String number, PostingState from, PostingState next) {
    return change(
        seller,
        number,
        posting -> posting.state() == from ? posting.move(next, now(), null) : posting);
  }

  /** Cancels a posting for the seller, as below. */
  public Optional<Posting> cancel(SellerId seller, String number, long reasonId, String message) {
    return cancel(seller, number, reasonId, message, Canceller.SELLER);
  }

  /** Cancels a posting; empty when there is none. Throws {@link IllegalMove}. */
  public Optional<Posting> cancel(
      SellerId seller, String number, long reasonId, String message, Canceller by) {
    return change(
        seller,
        number,
        posting -> checked(posting, PostingState.CANCELLED).cancel(reasonId, message, by, now()));
  }

  /** Null: the interval was deleted. */
  public Optional<Posting> setCutoff(SellerId seller, String number, @Nullable Instant cutoff) {
    return change(
        seller, number, posting -> posting.with(posting.shipment().withShipmentDate(cutoff)));
  }

  /** Null: the interval was deleted. */
  public Optional<Posting> setDelivery(
      SellerId seller, String number, @Nullable DeliveryWindow window) {
    return change(seller, number, posting -> posting.with(posting.shipment().withDelivery(window)));
  }

  /**
   * Any other change: of the parcel, of the products. The operator runs under the lock of the
   * seller's postings, may throw, and calls nothing that waits.
   */
  public Optional<Posting> change(SellerId seller, String number, UnaryOperator<Posting> operator) {
    var change = store.shelf(seller).change(number, operator);
    change.ifPresent(report::changed);
    return change.map(Change::after);
  }

  /**
   * Splits a posting: the first package keeps the number, each other one becomes a new posting of
   * the order in the same state. One package alone changes nothing.
   *
   * @param check refuses under the lock, before anything is changed
   * @return the posting itself first; empty when there is none
   */
  public Optional<List<Posting>> split(
      SellerId seller, String number, List<List<Portion>> packages, UnaryOperator<Posting> check) {
    Shelf shelf = store.shelf(seller);
    List<Posting> born = new ArrayList<>();
    Optional<Change> change;
    synchronized (shelf) {
      change =
          shelf.change(
              number,
              posting -> {
                List<Posting> parts = Division.of(check.apply(posting), packages);
                born.addAll(children(parts, shelf.nextSuffix(posting.orderNumber())));
                return parts.getFirst();
              });
      shelf.add(born);
    }
    change.ifPresent(report::changed);
    report.created(born);
    return change.map(done -> joined(done.after(), born));
  }

  private List<Posting> children(List<Posting> parts, int firstSuffix) {
    List<Posting> children = new ArrayList<>();
    for (Posting part : parts.subList(1, parts.size())) {
      children.add(part.child(firstSuffix + children.size(), now()));
    }
    return children;
  }

  private static List<Posting> joined(Posting first, List<Posting> others) {
    List<Posting> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  /** Forgets every posting and starts the sequences of made-up values again. */
  public void reset() {
    store.clear();
    maker.reset();
  }

  private Instant now() {
    return clock.instant();
  }

  private static Posting checked(Posting posting, PostingState next) {
    if (!posting.state().mayBecome(next)) {
      throw new IllegalMove(posting.state(), next);
    }
    return posting;
  }
}
