package dev.trestle.order.reread;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.order.listing.ListSource;
import dev.trestle.order.listing.ListSource.Listed;
import dev.trestle.order.listing.OrderOf;
import dev.trestle.order.listing.Way;
import dev.trestle.order.posting.AskedAt;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One walk through a list: what it is to tell, and how far it came. Its steps never overlap. */
final class ListWalk {

  /** Why no further page was asked for. */
  enum Ending {
    /** There was none. */
    AT_THE_END,
    /** All that was asked for is told. */
    SATISFIED,
    /** The leases would run out. */
    OUT_OF_TIME,
    /** The list went over to a version that does not pick what is asked for. */
    OTHER_VERSION
  }

  private final Batch batch;
  private final ListSource source;
  private final AskedAt asked;
  private final long stopsAt;
  private final Map<String, Claim> postings = new LinkedHashMap<>();
  private final Map<Claim, String> orders = new LinkedHashMap<>();
  private final Set<String> ordersTold = new HashSet<>();
  private final Set<String> ordersInPart = new HashSet<>();
  private @Nullable Instant firstAskedAt;
  private int told;
  private Ending ending = Ending.AT_THE_END;

  /**
   * @param batch leased by one statement
   * @param limit after it no further page is asked for
   */
  ListWalk(Batch batch, ListSource source, Duration limit) {
    this.batch = batch;
    this.source = source;
    this.stopsAt = System.nanoTime() + limit.toNanos();
    Stream<Instant> leased = batch.claims().stream().map(Claim::sentAt);
    this.asked = new AskedAt(leased.max(Instant::compareTo).orElseThrow());
    for (Claim claim : batch.claims()) {
      if (claim.kind().equals(RereadKinds.ORDER)) {
        orders.put(claim, OrderOf.claim(claim).orElse(claim.subject()));
      } else {
        postings.put(claim.subject(), claim);
      }
    }
  }

  Batch batch() {
    return batch;
  }

  ListSource source() {
    return source;
  }

  AskedAt asked() {
    return asked;
  }

  /** How many postings were told so far, asked for or not. */
  int told() {
    return told;
  }

  Ending ending() {
    return ending;
  }

  /** Before each page: whether there is no reason to ask for it. */
  boolean isOver() {
    if (isSatisfied()) {
      ending = Ending.SATISFIED;
    } else if (!source.isExact()) {
      ending = Ending.OTHER_VERSION;
    } else if (System.nanoTime() > stopsAt) {
      ending = Ending.OUT_OF_TIME;
    }
    return ending != Ending.AT_THE_END;
  }

  /** An order is told when its last posting is; a window has told it when it told any. */
  private boolean isSatisfied() {
    boolean byWindow = source.way() == Way.WINDOW;
    return postings.isEmpty()
        && (orders.isEmpty() || byWindow && ordersTold.containsAll(orders.values()));
  }

  /** What has come on a page, with the requests that are still open. */
  Answer answer(Page<Listed> page) {
    Instant askedAt = asked.at();
    firstAskedAt = firstAskedAt == null ? askedAt : firstAskedAt;
    told += page.items().size();
    Set<PostingNumber> ofOrders = new HashSet<>();
    for (Listed listed : page.items()) {
      Set<String> names = names(listed);
      ordersTold.addAll(names);
      if (names.stream().anyMatch(orders::containsValue)) {
        ofOrders.add(listed.posting().number());
      }
    }
    var observations = page.items().stream().map(Listed::posting).toList();
    return new Answer(batch.account(), source.kind(), observations, postings, ofOrders, askedAt);
  }

  /** What its order may be called. */
  private static Set<String> names(Listed listed) {
    Set<String> names = new HashSet<>();
    OrderOf.posting(listed.posting().number().value()).ifPresent(names::add);
    if (listed.order() != null) {
      names.add(listed.order());
    }
    return names;
  }

  /** A page is done with. */
  void applied(Decision decision) {
    decision.settled().forEach(claim -> postings.remove(claim.subject()));
    decision
        .skipped()
        .forEach(number -> OrderOf.posting(number.value()).ifPresent(ordersInPart::add));
  }

  /** Requests that nothing has come of so far. */
  List<Claim> open() {
    return Stream.concat(
            postings.values().stream(), orders.keySet().stream().filter(order -> !isWhole(order)))
        .toList();
  }

  private boolean isWhole(Claim order) {
    return readAsFarAsNeeded() && ordersTold.contains(orders.get(order));
  }

  private boolean readAsFarAsNeeded() {
    return ending == Ending.AT_THE_END || ending == Ending.SATISFIED;
  }

  /** Orders that were told whole, so that somebody else's request for one is satisfied as well. */
  List<Told> ordersWhole() {
    List<Told> whole = new ArrayList<>();
    orders.keySet().stream().filter(this::isWhole).map(Told::asked).forEach(whole::add);
    if (ending == Ending.AT_THE_END && source.way() == Way.ORDERS) {
      ordersTold.stream()
          .filter(order -> !orders.containsValue(order) && !ordersInPart.contains(order))
          .forEach(order -> whole.add(Told.beside(RereadKinds.ORDER, order)));
    }
    return whole;
  }

  /** When the first page was asked for. */
  Instant firstAskedAt() {
    return firstAskedAt == null ? asked.at() : firstAskedAt;
  }

  /** Shows the lane how much a list tells. */
  void learn() {
    if (source.way() == Way.ORDERS && readAsFarAsNeeded()) {
      batch.lane().learn(batch.claims().size(), told);
    }
  }
}
