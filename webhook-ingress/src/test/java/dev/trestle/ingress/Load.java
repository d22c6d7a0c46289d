package dev.trestle.ingress;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Four callers that post pushes one after another, bounded in number. */
final class Load implements AutoCloseable {

  private static final int MOST = 20_000;

  private final IngressProcess ingress;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final List<Integer> refused = new CopyOnWriteArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final List<Thread> callers;
  private volatile boolean stopped;

  Load(IngressProcess ingress) {
    this.ingress = ingress;
    callers = IntStream.range(0, 4).mapToObj(each -> Thread.ofVirtual().start(this::post)).toList();
  }

  void awaitAccepted(int count) {
    await().atMost(Duration.ofSeconds(60)).until(() -> accepted.size() >= count);
  }

  /** Ends the load and gives the posting numbers that were answered with 200. */
  Set<String> stop() {
    stopped = true;
    for (Thread caller : callers) {
      try {
        caller.join(Duration.ofSeconds(10));
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }
    return Set.copyOf(accepted);
  }

  List<Integer> refused() {
    return refused;
  }

  /** Answers that blame us, other than "come again later". */
  long serverErrors() {
    return refused.stream().filter(status -> status >= 500 && status != 503).count();
  }

  @Override
  public void close() {
    stop();
  }

  private void post() {
    for (int number = next.getAndIncrement();
        !stopped && number < MOST;
        number = next.getAndIncrement()) {
      String posting = "90000000-%05d-1".formatted(number);
      try {
        HttpResponse<String> answer = ingress.post(IngressProcess.push(posting));
        if (answer.statusCode() == 200) {
          accepted.add(posting);
        } else {
          refused.add(answer.statusCode());
        }
      } catch (IngressProcess.NoAnswer broken) {
        Thread.yield(); // killed or stopped: nothing was accepted
      }
    }
  }
}
