package dev.trestle.ozon;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Chooses between two versions of one call, per account. An account prefers today's unless {@code
 * ozon.older-versions} names it; where Ozon answers that the preferred one is gone, it goes over to
 * the other, and tries the preferred one again every {@code ozon.version-retry}.
 */
@ApplicationScoped
public class Versions {

  private static final Logger LOG = Logger.getLogger(Versions.class);
  private static final String ALL = "all";

  private final Map<Choice, Instant> left = new ConcurrentHashMap<>();
  private final Map<String, List<String>> older;
  private final Duration retry;
  private final Clock clock;
  private final MeterRegistry metrics;

  Versions(OzonConfig config, Clock clock, MeterRegistry metrics) {
    this.older = config.olderVersions();
    this.retry = config.versionRetry();
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * One version of a call.
   *
   * @param path names it in the catalogue and in configuration
   */
  public record Version<T>(String path, Supplier<Uni<OzonAnswer<T>>> call) {}

  /** A pair of versions, named by today's, as one account sees it. */
  private record Choice(long account, String today) {}

  /**
   * Asks the version this account prefers, or the other one while that is gone; each within the
   * caller's patience.
   *
   * @return {@link OzonFailure.Gone} only if both are; other failures are never a reason to ask the
   *     other version, as the first may have done its work
   */
  public <T> Uni<OzonAnswer<T>> ask(Caller caller, Version<T> today, Version<T> older) {
    return Uni.createFrom()
        .deferred(() -> {
          Choice choice = new Choice(caller.account().id(), today.path());
          boolean prefersOlder = prefersOlder(choice);
          Version<T> preferred = prefersOlder ? older : today;
          Version<T> other = prefersOlder ? today : older;
          return mayAskPreferred(choice)
              ? preferredFirst(choice, preferred, other)
              : otherFirst(choice, preferred, other);
        });
  }

  /**
   * Whether a call of this account goes to today's version at the moment.
   *
   * @param today path of that version
   */
  public boolean asksToday(OzonAccount account, String today) {
    Choice choice = new Choice(account.id(), today);
    return prefersOlder(choice) == left.containsKey(choice);
  }

  private <T> Uni<OzonAnswer<T>> preferredFirst(
      Choice choice, Version<T> preferred, Version<T> other) {
    boolean wasGone = left.containsKey(choice);
    return preferred
        .call()
        .get()
        .chain(answer -> {
          if (isGone(answer) || (wasGone && isMissing(answer))) {
            leave(choice, preferred.path(), other.path());
            return other.call().get();
          }
          comeBack(choice, answer, other.path(), preferred.path());
          return Uni.createFrom().item(answer);
        });
  }

  private <T> Uni<OzonAnswer<T>> otherFirst(Choice choice, Version<T> preferred, Version<T> other) {
    return other
        .call()
        .get()
        .chain(answer ->
            isGone(answer)
                ? preferred
                    .call()
                    .get()
                    .invoke(late -> comeBack(choice, late, other.path(), preferred.path()))
                : Uni.createFrom().item(answer));
  }

  /** True for one caller when the time to try again has come; the others go on as they are. */
  private boolean mayAskPreferred(Choice choice) {
    Instant now = clock.instant();
    Instant since = left.get(choice);
    return since == null || (!now.isBefore(since.plus(retry)) && left.replace(choice, since, now));
  }

  private void leave(Choice choice, String from, String to) {
    if (left.put(choice, clock.instant()) == null) {
      moved(choice, from, to);
    }
  }

  private void comeBack(Choice choice, OzonAnswer<?> answer, String from, String to) {
    if (left.containsKey(choice) && provesAlive(answer) && left.remove(choice) != null) {
      moved(choice, from, to);
    }
  }

  private void moved(Choice choice, String from, String to) {
    LOG.warnf("account %d goes over from %s to %s", choice.account(), from, to);
    metrics.counter("trestle.ozon.version.moved", "from", from, "to", to).increment();
  }

  private boolean prefersOlder(Choice choice) {
    return older.getOrDefault(ALL, List.of()).contains(choice.today())
        || older.getOrDefault(Long.toString(choice.account()), List.of()).contains(choice.today());
  }

  private static boolean isGone(OzonAnswer<?> answer) {
    return OzonAnswer.failure(answer) instanceof OzonFailure.Gone;
  }

  private static boolean isMissing(OzonAnswer<?> answer) {
    return OzonAnswer.failure(answer) instanceof OzonFailure.Missing;
  }

  /** A 404 says nothing: methods that are gone have been seen to answer it. */
  private static boolean provesAlive(OzonAnswer<?> answer) {
    OzonFailure failure = OzonAnswer.failure(answer);
    return failure == null
        || failure instanceof OzonFailure.Refused
        || failure instanceof OzonFailure.NotYet;
  }
}
