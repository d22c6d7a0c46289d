package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class OzonSandboxTest {

  @Test
  void runsSeveralTimesInOneProcess() {
    SandboxConfig config = SandboxConfig.defaults().withPort(0);
    try (OzonSandbox one = OzonSandbox.start(config, Clock.systemUTC());
        OzonSandbox two = OzonSandbox.start(config, Clock.systemUTC())) {
      assertThat(one.port()).isPositive().isNotEqualTo(two.port());
    }
  }

  @Test
  void freesItsPortOnClose() {
    OzonSandbox first = OzonSandbox.start(SandboxConfig.defaults().withPort(0), Clock.systemUTC());
    SandboxConfig same = SandboxConfig.defaults().withPort(first.port());
    assertThatThrownBy(() -> OzonSandbox.start(same, Clock.systemUTC()))
        .isInstanceOf(IllegalStateException.class);
    first.close();
    try (OzonSandbox second = OzonSandbox.start(same, Clock.systemUTC())) {
      assertThat(second.port()).isEqualTo(same.port());
    }
  }
}
