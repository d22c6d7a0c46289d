package dev.trestle.localstack.server;

/** A running Kafka broker that creates no topic by itself. */
interface KafkaServer extends AutoCloseable {

  String bootstrap();

  @Override
  void close();
}
