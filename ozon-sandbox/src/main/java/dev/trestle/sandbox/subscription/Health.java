package dev.trestle.sandbox.subscription;

import dev.trestle.sandbox.news.PushType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a URL gets pushes, and what Ozon thinks of it.
 *
 * @param grade null while it is "under check": new, changed or switched on since the last night
 * @param since when the grade was given, or its check began
 * @param redNights how many nights in a row it was red
 * @param disabledBy null while it gets pushes
 * @param problem the type that spoilt the grade or was the last straw
 * @param details what a person should know about the switching off, "" for nothing
 */
public record Health(
    @Nullable Availability grade,
    Instant since,
    int redNights,
    @Nullable DisableReason disabledBy,
    @Nullable PushType problem,
    String details) {

  static Health underCheck(Instant now) {
    return new Health(null, now, 0, null, null, "");
  }

  public boolean enabled() {
    return disabledBy == null;
  }

  Health graded(Availability now, Instant at, @Nullable PushType worst) {
    int red = now == Availability.RED ? redNights + 1 : 0;
    return new Health(now, at, red, disabledBy, now == Availability.GREEN ? null : worst, details);
  }

  Health disabled(DisableReason by, @Nullable PushType worst, String why) {
    return new Health(grade, since, redNights, by, worst, why);
  }
}
