package dev.trestle.order.story;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many stories, several at a time; each ends in Ozon's truth, with nothing done twice. */
@QuarkusTest
@WithTestResource(ModelStack.class)
class ModelIT {

  private static final Logger LOG = Logger.getLogger(ModelIT.class);
  private static final int SEEDS = Integer.getInteger("trestle.model.seeds", 40);
  private static final long FIRST = Long.getLong("trestle.model.first", 1);
  private static final int AT_ONCE = Integer.getInteger("trestle.model.at-once", 20);

  @Inject Service service;

  @ConfigProperty(name = "ozon.url")
  URI ozon;

  @TestHTTPResource URI api;

  @Test
  void endsInOzonsTruthWhateverHappens() throws InterruptedException {
    Outage.prepare(service);
    var cpu =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = cpu.getProcessCpuTime();
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
          LOG.error(failed.getCause().getMessage());
        }
        if (playing.indexOf(each) % 100 == 99) {
          LOG.infof("stories=%d wrong=%d", playing.indexOf(each) + 1, wrong.size());
        }
      }
    }
    LOG.infof(
        "stories=%d first=%d wrong=%d cpu_seconds=%d %s",
        SEEDS, FIRST, wrong.size(), (cpu.getProcessCpuTime() - before) / 1_000_000_000, counts());
    if (!wrong.isEmpty()) {
      AssertionError all = new AssertionError(wrong.size() + " of " + SEEDS + " seeds failed");
      wrong.forEach(all::addSuppressed);
      throw all;
    }
  }

  /** So that nobody takes a run for a test in which nothing happened. */
  private String counts() {
    return service
        .sql(
            """
            select 'postings=' || (select count(*) from posting)
                || ' versions=' || (select count(*) from posting_history)
                || ' pushes=' || (select count(*) from inbox)
                || ' commands=' || (select string_agg(kind || ':' || state || ':' || n, ',') from
                   (select kind, state, count(*) as n from command group by kind, state
                    order by kind, state) c)
            """)
        .getFirst()
        .getString(0);
  }
}
