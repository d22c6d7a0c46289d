package dev.trestle.order.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until the service has nothing left to do for a seller, and Ozon nothing left to tell, once
 * everything is put right.
 */
final class Ending {

  private static final Duration LIMIT = Duration.ofSeconds(150);
  private static final long PAUSE_MILLIS = 100;
  private static final int ROUNDS = 10;

  private final long account;
  private final Shop shop;
  private final Service service;

  Ending(long account, Shop shop, Service service) {
    this.account = account;
    this.shop = shop;
    this.service = service;
  }

  /**
   * @param deliverAll whether it found anything to deliver
   */
  Map<String, JsonNode> reach(BooleanSupplier deliverAll) {
    deliverAll.getAsBoolean();
    awaitCommands();
    awaitRereads();
    List<String> untold = rows("posting where account_id = $1 and not detailed", account);
    if (!untold.isEmpty()) {
      throw new AssertionError("told of by pushes, and never read: " + untold);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, JsonNode> before = shop.truth();
      deliverAll.getAsBoolean();
      sweep();
      awaitRereads();
      if (!deliverAll.getAsBoolean() && shop.truth().equals(before)) {
        return before;
      }
    }
    throw new AssertionError("Ozon does not come to rest");
  }

  private void awaitCommands() {
    await("command where account_id = $1 and finished_at is null", account);
  }

  /** A walk that began while Ozon still misbehaved does not count; all have a row at once. */
  private void sweep() {
    await(
        "(select 1 where not exists (select 1 from sweep where account_id = $1)) as none", account);
    String now = service.sql("select cast(clock_timestamp() as text)").getFirst().getString(0);
    service.sweep(account);
    await(
        "sweep where account_id = $1 and (finished_at is null or window_end is not null"
            + " or failures > 0 or started_at < cast(cast($2 as text) as timestamptz))",
        account,
        now);
  }

  private void awaitRereads() {
    await("reread_request where account_id = $1 and wanted > done", account);
  }

  private void await(String open, Object... parameters) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (service.count("select count(*) from " + open, parameters) > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never done: " + rows(open, parameters));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }

  private List<String> rows(String open, Object... parameters) {
    return service
        .sql("select cast(row_to_json(r) as text) from (select * from " + open + ") r", parameters)
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
