package dev.trestle.order.model;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A thousand stories, several at a time, each of a seller of its own; each ends in Ozon's truth.
 */
@QuarkusTest
@WithTestResource(ModelStack.class)
class ModelIT {

  private static final int SEEDS = Integer.getInteger("trestle.model.seeds", 100);
  private static final long FIRST = Long.getLong("trestle.model.first", 1);
  private static final int AT_ONCE = 16;

  @Inject Service service;

  @ConfigProperty(name = "ozon.url")
  URI ozon;

  @Test
  void endsInOzonsTruthWhateverHappens() throws Exception {
    try (ExecutorService players = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> playing = new ArrayList<>();
      for (int each = 0; each < SEEDS; each++) {
        Seed seed = new Seed(FIRST + each, 1 + each % ModelStack.SELLERS, ozon, service);
        playing.add(players.submit(seed::play));
      }
      for (Future<?> each : playing) {
        each.get();
      }
    }
  }
}
