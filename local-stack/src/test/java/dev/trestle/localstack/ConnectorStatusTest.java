package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectorStatusTest {

  @Test
  void runsWhenConnectorAndTasksRun() {
    assertThat(status("RUNNING", "{\"id\":0,\"state\":\"RUNNING\",\"worker_id\":\"w\"}").running())
        .isTrue();
  }

  @Test
  void doesNotRunWithoutATask() {
    assertThat(status("RUNNING", "").running()).isFalse();
  }

  @Test
  void doesNotRunWhileATaskStarts() {
    assertThat(status("RUNNING", "{\"id\":0,\"state\":\"UNASSIGNED\"}").running()).isFalse();
  }

  @Test
  void failsWithAFailedTaskAlthoughTheConnectorRuns() {
    ConnectorStatus status =
        status(
            "RUNNING",
            "{\"id\":0,\"state\":\"FAILED\",\"trace\":\"No slot \\\"order\\\"\\n\\tat a.B\"}");

    assertThat(status.failed()).isTrue();
    assertThat(status.reason()).isEqualTo("No slot \\\"order\\\"");
  }

  @Test
  void doesNotTakeATraceForAState() {
    ConnectorStatus status =
        status("RUNNING", "{\"state\":\"RUNNING\",\"trace\":\"{\\\"state\\\":\\\"FAILED\\\"}\"}");

    assertThat(status.failed()).isFalse();
  }

  private static ConnectorStatus status(String connector, String task) {
    return ConnectorStatus.parse(
        """
        {"name":"order-outbox","connector":{"state":"%s","worker_id":"127.0.0.1:1"},"tasks":[%s],\
        "type":"source"}\
        """
            .formatted(connector, task));
  }
}
