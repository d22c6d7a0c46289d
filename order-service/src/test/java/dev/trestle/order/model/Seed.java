package dev.trestle.order.model;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One random story of one seller: postings come and move, their pushes come in any order, twice or
 * never, Ozon misbehaves, connections die. Then everything is put right, and must become the truth.
 */
final class Seed {

  private static final int STEPS = 14;
  private static final List<String> STATES =
      List.of(
          "posting_acceptance_in_progress",
          "posting_created",
          "posting_transferring_to_delivery",
          "posting_in_carriage",
          "posting_not_in_carriage",
          "posting_on_way_to_city",
          "posting_driver_pick_up",
          "posting_in_pickup_point",
          "posting_in_arbitration",
          "posting_delivered",
          "posting_received");
  private static final List<Map<String, ?>> FAULTS =
      List.of(
          Map.of("kind", "status", "status", 503, "count", 2),
          Map.of("kind", "status", "status", 404, "count", 1),
          Map.of("kind", "throttle", "count", 1),
          Map.of("kind", "half_body", "count", 2),
          Map.of("kind", "html", "count", 1),
          Map.of("kind", "wrong_types", "percent", 50, "count", 4));

  private final long number;
  private final Random random;
  private final Shop shop;
  private final Service service;
  private final long account;
  private final long seller;
  private final List<String> postings = new ArrayList<>();
  private final List<byte[]> onTheirWay = new ArrayList<>();

  Seed(long number, long account, URI ozon, Service service) {
    this.number = number;
    this.random = new Random(number);
    this.account = account;
    this.seller = ModelStack.FIRST_SELLER + account - 1;
    this.shop = new Shop(ozon, seller);
    this.service = service;
  }

  /** Plays it to its end and compares. */
  void play() {
    try {
      service.open(account, seller);
      order();
      for (int step = 0; step < STEPS; step++) {
        step();
      }
      new Ending(account, shop, service).reach(this::deliverAll);
      postings.forEach(posting -> new Comparison(posting, shop, service).check());
      service.close(account);
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError("seed " + number + ", postings " + postings, wrong);
    }
  }

  private void step() {
    switch (random.nextInt(13)) {
      case 0 -> order();
      case 1, 2, 3 -> shop.move(any(postings), any(STATES));
      case 4 -> shop.cancel(any(postings));
      case 5 -> shop.moveCutoff(any(postings), Instant.now().plusSeconds(90_000).toString());
      case 6, 7, 8 -> deliverSome();
      case 9 -> lose();
      case 10 -> shop.fault(any(FAULTS));
      case 11 -> pause(random.nextInt(1_000));
      default -> {
        if (random.nextInt(4) == 0) {
          service.killConnections(); // those of all seeds that are played now
        }
      }
    }
    pause(random.nextInt(40));
  }

  private static void pause(int milliseconds) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
  }

  private void order() {
    postings.addAll(shop.order(random.nextInt(1, 4), random.nextInt(4) == 0 ? "rfbs" : "fbs"));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A part of what is on its way, shuffled, some of it twice; what failed comes again later. */
  private void deliverSome() {
    onTheirWay.addAll(PushCatcher.taken(seller));
    Collections.shuffle(onTheirWay, random);
    int many = onTheirWay.isEmpty() ? 0 : random.nextInt(onTheirWay.size() + 1);
    List<byte[]> batch = new ArrayList<>(onTheirWay.subList(0, many));
    if (!batch.isEmpty() && random.nextBoolean()) {
      batch.add(any(batch));
    }
    if (!batch.isEmpty() && service.deliver(batch) && random.nextInt(4) > 0) {
      onTheirWay.subList(0, many).clear();
    }
  }

  private void lose() {
    onTheirWay.addAll(PushCatcher.taken(seller));
    if (!onTheirWay.isEmpty()) {
      onTheirWay.remove(random.nextInt(onTheirWay.size()));
    }
  }

  private void deliverAll() {
    onTheirWay.addAll(PushCatcher.taken(seller));
    while (!onTheirWay.isEmpty()) {
      if (service.deliver(onTheirWay)) {
        onTheirWay.clear();
      }
    }
  }
}
