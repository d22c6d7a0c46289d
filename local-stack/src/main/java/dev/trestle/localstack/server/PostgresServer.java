package dev.trestle.localstack.server;

/**
 * A running PostgreSQL with logical decoding, trust authentication and a superuser {@code
 * postgres}.
 */
interface PostgresServer extends AutoCloseable {

  String host();

  int port();

  @Override
  void close();
}
