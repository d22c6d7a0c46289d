package dev.trestle.order.posting;

import dev.trestle.contracts.order.PostingSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts moves that Ozon reports against our table, which are applied all the same; the first of
 * each kind is logged. Many of one kind: the table is to be mended.
 */
@ApplicationScoped
class OddMoves {

  private static final Logger LOG = Logger.getLogger(OddMoves.class);

  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final MeterRegistry metrics;

  OddMoves(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Tags are words of the table alone: others are no odd moves. */
  void count(PostingChange change) {
    if (change.isLegal()) {
      return;
    }
    PostingSnapshot content = change.after().content();
    String from = String.valueOf(change.previousStatus());
    String to = String.valueOf(content.status());
    metrics.counter("trestle.posting.odd.moves", "from", from, "to", to).increment();
    if (logged.add(from + " " + to)) {
      LOG.warnf(
          "posting=%s went from %s to %s, which no row of the table of moves allows; further such"
              + " moves are counted alone",
          content.postingNumber(), from, to);
    }
  }
}
