package dev.trestle.order.intake;

import dev.trestle.messaging.Delivery;
import dev.trestle.order.reread.PostingRereads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Pushes about whole orders, in from Kafka in batches. */
@ApplicationScoped
class OrderListener {

  private final Delivery delivery;
  private final OrderPushes pushes;
  private final PostingRereads rereads;

  OrderListener(Delivery delivery, OrderPushes pushes, PostingRereads rereads) {
    this.delivery = delivery;
    this.pushes = pushes;
    this.rereads = rereads;
  }

  @Incoming("order-pushes")
  Uni<Void> onPushes(ConsumerRecords<String, byte[]> polled) {
    return delivery.deliver(polled, pushes).invoke(rereads::nudge);
  }
}
