package dev.trestle.order.story;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Many stories, several at a time; each ends in Ozon's truth, with nothing done twice. */
@QuarkusTest
@WithTestResource(ModelStack.class)
class ModelIT {

  private static final int SEEDS = Integer.getInteger("trestle.model.seeds", 30);
  private static final long FIRST = Long.getLong("trestle.model.first", 1);
  private static final int AT_ONCE = Integer.getInteger("trestle.model.at-once", 16);

  @Inject Service service;

  @ConfigProperty(name = "ozon.url")
  URI ozon;

  @TestHTTPResource URI api;

  @Test
  void endsInOzonsTruthWhateverHappens() throws InterruptedException {
    Outage.prepare(service);
    List<Throwable> wrong = new ArrayList<>();
    try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> playing = new ArrayList<>();
      for (int each = 0; each < SEEDS; each++) {
        Story story = new Story(FIRST + each, service, ozon, api);
        playing.add(players.submit(story::play));
      }
      for (Future<?> each : playing) {
        try {
          each.get();
        } catch (ExecutionException failed) {
          wrong.add(failed.getCause());
        }
      }
    }
    if (!wrong.isEmpty()) {
      AssertionError all = new AssertionError(wrong.size() + " of " + SEEDS + " seeds failed");
      wrong.forEach(all::addSuppressed);
      throw all;
    }
  }
}
