package dev.trestle.order.model;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Puts everything right, and waits until the service has nothing left to do for a seller. */
final class Ending {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(60);

  private final long account;
  private final Shop shop;
  private final Service service;

  Ending(long account, Shop shop, Service service) {
    this.account = account;
    this.shop = shop;
    this.service = service;
  }

  void reach(Runnable deliverAll) {
    shop.noFaults();
    deliverAll.run();
    sweep();
    awaitRereads();
  }

  /** Two walks: the first may have begun while Ozon still misbehaved. */
  private void sweep() {
    for (int walk = 0; walk < 2; walk++) {
      service.sql(
          "update sweep set due_at = least(due_at, clock_timestamp()) where account_id = $1",
          account);
      long begun =
          service.count("select coalesce(max(extract(epoch from clock_timestamp()))::bigint, 0)");
      await(
          "sweeps of account " + account,
          "select count(*) from sweep where account_id = $1 and (finished_at is null"
              + " or started_at < to_timestamp($2) or failures > 0)",
          account,
          begun);
    }
  }

  private void awaitRereads() {
    await(
        "re-reads of account " + account,
        "select count(*) from reread_request where account_id = $1 and wanted > done",
        account);
  }

  private void await(String what, String open, Object... parameters) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (service.count(open, parameters) > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " do not end");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
    }
  }
}
