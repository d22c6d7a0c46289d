package dev.trestle.order.intake;

import dev.trestle.messaging.Delivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Pushes about chats, in from Kafka in batches. */
@ApplicationScoped
class ChatListener {

  private final Delivery delivery;
  private final ChatPushes pushes;

  ChatListener(Delivery delivery, ChatPushes pushes) {
    this.delivery = delivery;
    this.pushes = pushes;
  }

  @Incoming("chat-pushes")
  Uni<Void> onPushes(ConsumerRecords<String, byte[]> polled) {
    return delivery.deliver(polled, pushes);
  }
}
