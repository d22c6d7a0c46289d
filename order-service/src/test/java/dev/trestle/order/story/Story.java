package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One random story of one seller: orders come and move, their pushes come in any order, twice or
 * never, the CRM asks for this and that, Ozon misbehaves, the service dies. Then everything is put
 * right, and must become the truth.
 */
final class Story {

  private static final int STEPS = 30;
  private static final int LONGEST_PAUSE = 60;
  private static final int REST = 1_000;
  private static final int FIRST_PUSHES = 150;

  private final long seed;
  private final Random random;
  private final long account;
  private final long seller;
  private final Service service;
  private final Shop shop;
  private final Mail mail;
  private final AfterSales afterSales;
  private final Desk desk;
  private final Outage outage;
  private final Set<String> moved = new HashSet<>();
  private boolean stale;
  private final List<String> told = new ArrayList<>();
  private final long begin = System.nanoTime();

  Story(long seed, Service service, URI ozon, URI api) {
    this.seed = seed;
    this.random = new Random(seed);
    this.account = 1 + (seed - 1) % ModelStack.SELLERS;
    this.seller = ModelStack.FIRST_SELLER + account - 1;
    this.service = service;
    this.shop = new Shop(ozon, seller);
    this.afterSales = new AfterSales(account, shop);
    this.mail = new Mail(seller, service);
    this.desk = new Desk(seed, api);
    this.outage = new Outage(service, account);
  }

  /** Plays it to its end and compares. */
  void play() {
    try {
      service.open(account, seller);
      tell(order(new Random(random.nextLong())));
      pause(FIRST_PUSHES);
      for (int step = 0; step < STEPS; step++) {
        // Each step has a chance of its own: how long one takes does not change the next ones.
        Random chance = new Random(random.nextLong());
        tell(step(chance));
        pause(chance.nextInt(LONGEST_PAUSE));
      }
      end();
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(
          "Seed %d, account %d. Again: -Dtrestle.model.seeds=1 -Dtrestle.model.first=%d%n%s%n%s"
              .formatted(seed, account, seed, String.join("\n", told), wrong.getMessage()),
          wrong);
    } finally {
      shop.noFaults();
      outage.end();
      service.close(account);
    }
  }

  private void end() {
    shop.noFaults();
    outage.end();
    service.open(account, seller);
    tell("all is put right");
    Map<String, JsonNode> truth = new Ending(account, shop, service).reach(mail::deliverAll);
    tell("nothing is left to do");
    Comparison comparison = new Comparison(seller, service);
    comparison.check(truth);
    comparison.check(afterSales);
    new Deeds(Deeds.Asked.of(account, service), Ledger.of(seller)).check(moved, stale);
  }

  private void tell(String what) {
    told.add("%6d ms  %s".formatted((System.nanoTime() - begin) / 1_000_000, what));
  }

  private String step(Random chance) {
    return switch (chance.nextInt(33)) {
      case 0, 1 -> order(chance);
      case 2, 3, 4, 5 -> happen(chance);
      case 6, 7, 8, 9, 10 -> mail.deliverSome(chance);
      case 11 -> mail.lose(chance);
      case 12, 13 -> misbehave(chance);
      case 14 -> rollBack(chance);
      case 15 -> leave(chance);
      case 16 -> rest(chance);
      case 17 -> die(chance);
      case 18, 19 -> desk.askAgain(chance);
      case 20 -> sweep();
      case 21, 22, 23 -> follow(chance);
      case 24, 25 -> askAbout(chance);
      default -> ask(chance);
    };
  }

  private String order(Random chance) {
    List<Map<String, ?>> postings =
        Collections.nCopies(1 + chance.nextInt(3), 0).stream()
            .<Map<String, ?>>map(any -> Happening.posting(chance))
            .toList();
    return "order " + shop.order(postings);
  }

  private String happen(Random chance) {
    JsonNode posting = any(chance, List.copyOf(shop.truth().values()));
    String number = posting.path("posting_number").asText();
    Happening happening = Happening.random(chance, posting.path("scheme").asText());
    boolean accepted =
        switch (happening) {
          case Happening.Moved(String state) -> shop.move(number, state);
          case Happening.Cancelled cancelled -> shop.cancel(number);
          case Happening.CutoffMoved(int hours) ->
              shop.moveCutoff(number, Instant.now().plusSeconds(3600L * hours).toString());
        };
    if (accepted) {
      moved.add(number);
    }
    return number + " " + happening + (accepted ? "" : ", which Ozon does not do");
  }

  /** Mostly of what the service knows by now. */
  private String ask(Random chance) {
    Map<String, JsonNode> postings = shop.truth();
    if (chance.nextInt(8) > 0) {
      postings.keySet().retainAll(service.postings(seller));
    }
    if (postings.isEmpty()) {
      return "ask nothing";
    }
    JsonNode posting = any(chance, List.copyOf(postings.values()));
    return ask(chance, Wish.random(chance, posting, desk.nextKey()));
  }

  private String ask(Random chance, Wish wish) {
    desk.write(wish);
    if (chance.nextInt(3) == 0) {
      Map<String, ?> fault = Fault.of(wish, chance);
      shop.fault(fault);
      return fault + ", when " + desk.ask(chance, wish);
    }
    return desk.ask(chance, wish);
  }

  /** A return, an application or a chat comes, or goes on. */
  private String follow(Random chance) {
    AfterSales.Turn turn =
        afterSales.happen(chance, any(chance, List.copyOf(shop.truth().values())));
    moved.add(turn.subject());
    if (chance.nextBoolean()) {
      service.sweepAfterSales(account);
    }
    return turn.told();
  }

  private String askAbout(Random chance) {
    return afterSales
        .think(chance, desk.nextKey())
        .map(wish -> ask(chance, wish))
        .orElse("ask about nothing");
  }

  private String misbehave(Random chance) {
    Map<String, ?> fault = Fault.random(chance);
    stale |= "stale".equals(fault.get("kind"));
    shop.fault(fault);
    return "Ozon misbehaves: " + fault;
  }

  private String rollBack(Random chance) {
    outage.begin();
    pause(20 + chance.nextInt(200));
    outage.end();
    return "all was rolled back for a while";
  }

  /** The service stops for this seller in the middle of all, and comes back later. */
  private String leave(Random chance) {
    service.close(account);
    mail.deliverSome(chance);
    service.open(account, seller);
    return "the account left and came back";
  }

  private String sweep() {
    service.sweep(account);
    return "sweep";
  }

  private String rest(Random chance) {
    pause(chance.nextInt(REST));
    return "rest";
  }

  /** Those of all stories that are played now. */
  private String die(Random chance) {
    if (chance.nextInt(4) > 0) {
      return "nothing happens";
    }
    service.killConnections();
    return "all connections died";
  }

  private static <T> T any(Random chance, List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }

  private static void pause(int milliseconds) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }
}
