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
  private final PostingPushes pushes;
  private final PostingRereads rereads;

  PostingListener(Delivery delivery, PostingPushes pushes, PostingRereads rereads) {
    this.delivery = delivery;
    this.pushes = pushes;
    this.rereads = rereads;
  }

  @Incoming("pushes")
  Uni<Void> onPushes(ConsumerRecords<String, byte[]> polled) {
    return delivery.deliver(polled, pushes).invoke(rereads::nudge);
  }
}
