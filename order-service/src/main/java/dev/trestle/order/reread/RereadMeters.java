package dev.trestle.order.reread;

import dev.trestle.messaging.RereadClaims;
import dev.trestle.messaging.RereadClaims.Backlog;
import dev.trestle.messaging.Upkeep;
import dev.trestle.order.listing.Way;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/**
 * {@code trestle.rereads.*}: calls by way (pages of a list count singly), requests that they
 * settled, and how many wait by account. All replicas tell the same number of those that wait.
 */
@ApplicationScoped
class RereadMeters {

  private static final Duration EVERY = Duration.ofSeconds(15);

  private final RereadClaims claims;
  private final MeterRegistry registry;
  private final MultiGauge waiting;

  RereadMeters(RereadClaims claims, MeterRegistry registry) {
    this.claims = claims;
    this.registry = registry;
    this.waiting =
        MultiGauge.builder("trestle.rereads.waiting")
            .description("Postings and orders to be read again from Ozon")
            .register(registry);
  }

  void onStart(@Observes StartupEvent started, Upkeep upkeep) {
    upkeep.every(EVERY, "counting re-reads", this::backlog, this::show);
  }

  void asked(Way way) {
    registry.counter("trestle.rereads.calls", "way", way.word()).increment();
  }

  void settled(Way way, int requests) {
    registry.counter("trestle.rereads.settled", "way", way.word()).increment(requests);
  }

  private Uni<List<Backlog>> backlog() {
    return Panache.withSession(() -> Panache.getSession().chain(claims::backlog));
  }

  private void show(List<Backlog> backlog) {
    waiting.register(
        backlog.stream()
            .map(each ->
                MultiGauge.Row.of(
                    Tags.of("account", Long.toString(each.accountId())), each.waiting()))
            .toList(),
        true);
  }
}
