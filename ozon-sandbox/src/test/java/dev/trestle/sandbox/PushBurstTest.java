package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More pushes at once than there are connections. */
@Timeout(60)
class PushBurstTest {

  private static final int CONNECTIONS = 64;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox(Duration.ofSeconds(30));

  private final PushReceiver receiver = new PushReceiver();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void stop() {
    gate.countDown();
    receiver.close();
  }

  @Test
  void doesNotCountTheWaitForAConnectionAgainstTheReceiver() throws InterruptedException {
    sandbox.control("PUT", "/push-url", receiver.asBody());
    var arrived = new Semaphore(0);
    receiver.meanwhile =
        () -> {
          arrived.release();
          pass();
        };
    for (int i = 0; i <= CONNECTIONS; i++) {
      sandbox.push("TYPE_STATE_CHANGED", "");
    }
    assertThat(arrived.tryAcquire(CONNECTIONS, 20, TimeUnit.SECONDS)).isTrue();
    sandbox.clock.advance(Duration.ofSeconds(3));
    gate.countDown();
    var pushes = sandbox.listed("pushes", CONNECTIONS + 1);
    assertThat(pushes.stream().filter(push -> push.path("duration_ms").longValue() == 3_000))
        .hasSize(CONNECTIONS);
    assertThat(pushes.stream().filter(push -> push.path("duration_ms").longValue() == 0))
        .hasSize(1);
  }

  private void pass() {
    try {
      assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
