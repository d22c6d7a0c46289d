package dev.trestle.ingress.relay;

import dev.trestle.ingress.IngressConfig;
import dev.trestle.ingress.PushRecord;
import dev.trestle.ingress.spool.Spool;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kafka first; the spool when Kafka refuses, or is silent for longer than our patience. While the
 * spool is not empty new pushes join it, so that it is emptied in order and Kafka is not asked
 * twice over. A push that Kafka acknowledges after all stands there twice, with the same id.
 */
@ApplicationScoped
class DurableStore implements PushStore {

  private final KafkaLink kafka;
  private final Spool spool;
  private final long patience;
  private final long deadline;
  private final FastThreadLocal<Lane> lanes =
      new FastThreadLocal<>() {
        @Override
        protected Lane initialValue() {
          ContextInternal context =
              (ContextInternal) Objects.requireNonNull(Vertx.currentContext());
          return new Lane(context.nettyEventLoop());
        }
      };

  DurableStore(KafkaLink kafka, Spool spool, IngressConfig config) {
    this.kafka = kafka;
    this.spool = spool;
    Duration patient = config.relay().patience();
    Duration due = config.relay().deadline();
    if (patient.compareTo(due) >= 0) {
      throw new IllegalArgumentException(
          "INGRESS_RELAY_PATIENCE must be shorter than INGRESS_RELAY_DEADLINE");
    }
    patience = patient.toNanos();
    deadline = due.toNanos();
  }

  @Override
  public Future<Void> store(ReceivedPush push) {
    UnderWay underWay = new UnderWay(push.toRecord(), lanes.get());
    if (spool.isEmpty()) {
      underWay.toKafka();
    } else {
      underWay.toSpool();
    }
    return underWay.stored.future();
  }

  /** One push until it is stored. All but the outcomes' hand-over happens on its event loop. */
  private final class UnderWay implements Lane.Limited {

    private final PushRecord record;
    private final Lane lane;
    private final long begun = System.nanoTime();
    private final Promise<Void> stored = Promise.promise();
    private boolean spooled;

    UnderWay(PushRecord record, Lane lane) {
      this.record = record;
      this.lane = lane;
    }

    void toKafka() {
      lane.watch(this);
      kafka.send(record, failure -> lane.hand(() -> onKafka(failure)));
    }

    void toSpool() {
      lane.watchDeadline(this);
      spool();
    }

    private void onKafka(@Nullable Exception failure) {
      if (failure == null) {
        stored.tryComplete();
      } else if (!isSettled()) {
        spool();
      }
    }

    private void spool() {
      if (!spooled) {
        spooled = true;
        spool.append(record, failure -> lane.hand(() -> onSpool(failure)));
      }
    }

    private void onSpool(@Nullable Exception failure) {
      if (failure == null) {
        stored.tryComplete();
      } else {
        stored.tryFail(failure);
      }
    }

    @Override
    public boolean isSettled() {
      return stored.future().isComplete();
    }

    @Override
    public long patienceEnds() {
      return begun + patience;
    }

    @Override
    public long deadline() {
      return begun + deadline;
    }

    @Override
    public void onImpatience() {
      spool();
    }

    @Override
    public void onDeadline() {
      stored.tryFail("neither Kafka nor the disk answered in time");
    }
  }
}
