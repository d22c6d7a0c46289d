package dev.trestle.localstack.server;

/** Image names of the container mode. */
final class Images {

  private Images() {}

  static String postgres() {
    return named("TRESTLE_POSTGRES_IMAGE", "postgres:18");
  }

  static String kafka() {
    return named("TRESTLE_KAFKA_IMAGE", "apache/kafka:4.1.1");
  }

  private static String named(String variable, String standard) {
    String chosen = System.getenv(variable);
    return chosen == null || chosen.isBlank() ? standard : chosen;
  }
}
