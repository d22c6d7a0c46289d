package dev.trestle.order.intake;

import dev.trestle.messaging.Delivery;
import dev.trestle.order.reread.PostingRereads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Pushes about postings, in from Kafka in batches. */
@ApplicationScoped
class PostingListener {

  private final Delivery delivery;
  private final PostingIntake intake;
  private final PostingRereads rereads;

  PostingListener(Delivery delivery, PostingIntake intake, PostingRereads rereads) {
    this.delivery = delivery;
    this.intake = intake;
    this.rereads = rereads;
  }

  @Incoming("pushes")
  Uni<Void> onPushes(ConsumerRecords<String, byte[]> polled) {
    return delivery.deliver(polled, intake).invoke(rereads::nudge);
  }
}
