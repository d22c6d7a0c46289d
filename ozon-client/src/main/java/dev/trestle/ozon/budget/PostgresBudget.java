package dev.trestle.ozon.budget;

import dev.trestle.ozon.catalogue.OzonMethod;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The budget that the replicas of a service share through its database. */
@Startup
@ApplicationScoped
public class PostgresBudget implements RequestBudget {

  private static final Logger LOG = Logger.getLogger(PostgresBudget.class);
  private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

  private final BudgetConfig config;
  private final DatabaseLeases leases;
  private final DatabaseMethodLimits limits;
  private final DatabasePauses pauses;
  private final AlarmThread alarm = new AlarmThread();
  private final Endings endings;
  private final Map<Long, AccountLane> lanes = new ConcurrentHashMap<>();
  private final Map<GateKey, MethodGate> gates = new ConcurrentHashMap<>();

  private record GateKey(long accountId, String method) {}

  public PostgresBudget(Pool pool, BudgetConfig config, MeterRegistry registry) {
    this.config = config;
    leases = new DatabaseLeases(pool);
    limits = new DatabaseMethodLimits(pool);
    pauses = new DatabasePauses(pool);
    endings = new Endings(alarm, limits, new BudgetMeters(registry, this::paused));
    Pace.check(config);
    alarm.at(alarm.now() + FORGET_EVERY.toNanos(), this::forget);
  }

  @Override
  public Uni<Permit> take(Demand demand) {
    return Uni.createFrom()
        .emitter(emitter -> {
          Waiter waiter = new Waiter(demand, alarm.now(), emitter, Waiter.here());
          emitter.onTermination(() -> alarm.execute(() -> endings.cancel(waiter)));
          alarm.execute(() -> arrive(waiter));
        });
  }

  @Override
  public void pauseAccount(long accountId, Duration length) {
    alarm.execute(() -> lane(accountId).pause(length));
    write(accountId, Pauses.ACCOUNT, length);
  }

  @Override
  public void pauseMethod(long accountId, OzonMethod method, Duration length) {
    alarm.execute(() -> lane(accountId).close(method.path(), length));
    write(accountId, method.path(), length);
  }

  /**
   * Nothing left means that somebody else spends the same account's requests, or that we stand at
   * its limit. Two steps without a token halve the pace while that lasts.
   */
  @Override
  public void remaining(long accountId, OptionalInt requests) {
    if (requests.isPresent() && requests.getAsInt() <= 0 && !lane(accountId).isPaused()) {
      pauseAccount(accountId, Pace.of(config, accountId).step().multipliedBy(2));
    }
  }

  @PreDestroy
  public void stop() {
    alarm.close();
  }

  private void arrive(Waiter waiter) {
    AccountLane lane = lane(waiter.demand.accountId());
    if (!endings.begin(waiter)) {
      endings.refuse(
          waiter, new Permit.Exhausted("too many calls wait", lane.reason(waiter).retryAfter()));
    } else if (MethodLimits.applyTo(waiter.demand)) {
      gate(waiter.demand, lane).add(waiter);
    } else {
      lane.add(waiter);
    }
  }

  private AccountLane lane(long accountId) {
    return lanes.computeIfAbsent(
        accountId, id -> new AccountLane(id, Pace.of(config, id), alarm, leases, endings));
  }

  private MethodGate gate(Demand demand, AccountLane lane) {
    return gates.computeIfAbsent(
        new GateKey(demand.accountId(), demand.method().path()),
        any -> new MethodGate(alarm, limits, lane, endings));
  }

  private void write(long accountId, String method, Duration length) {
    pauses
        .pause(accountId, method, length)
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "Other replicas do not know that account %d pauses: %s", accountId, failure));
  }

  private int paused() {
    return (int) lanes.values().stream().filter(AccountLane::isPaused).count();
  }

  private void forget() {
    limits
        .forget()
        .subscribe()
        .with(done -> {}, failure -> LOG.debugf("Not forgotten: %s", failure));
    alarm.at(alarm.now() + FORGET_EVERY.toNanos(), this::forget);
  }
}
