package dev.trestle.ingress.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaLinkTest {

  @Test
  void neverBlocksAndNeverTradesDurabilityWhateverIsConfigured() {
    Map<String, Object> settings =
        KafkaLink.settings(
            Map.of("acks", "1", "enable.idempotence", false, "max.block.ms", 60_000));

    assertThat(settings)
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
    int delivery = (int) settings.get(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG);
    int request = (int) settings.get(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG);
    int linger = (int) settings.get(ProducerConfig.LINGER_MS_CONFIG);
    assertThat(request + linger).isLessThanOrEqualTo(delivery);
  }

  @Test
  void refusesToStartWithAProducerThatCouldLoseWhatItAcknowledged() {
    Map<String, Object> brokers = Map.of("bootstrap.servers", "127.0.0.1:9092");
    Map<String, Object> settings = KafkaLink.settings(brokers);
    KafkaLink.requireDurable(new ProducerConfig(settings));

    settings.put("enable.idempotence", false);
    assertThatThrownBy(() -> KafkaLink.requireDurable(new ProducerConfig(settings)))
        .hasMessageContaining("idempotent");
    settings.put("acks", "1");
    assertThatThrownBy(() -> KafkaLink.requireDurable(new ProducerConfig(settings)))
        .hasMessageContaining("acks=1");
  }
}
