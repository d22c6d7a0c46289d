package dev.trestle.ozon.notification;

import dev.trestle.ozon.Page;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of URLs, and what Ozon says of all of them.
 *
 * @param total of all pages; null before September 2026, when there was one page only
 * @param thresholds from which answering time on a URL has which grade
 */
public record PushUrls(Page<PushUrl> page, @Nullable Long total, List<Threshold> thresholds) {

  /** Copies the thresholds. */
  public PushUrls {
    thresholds = List.copyOf(thresholds);
  }

  /** {@code availability_status_thresholds[]}; Ozon writes milliseconds. */
  public record Threshold(String grade, Duration time) {}
}
