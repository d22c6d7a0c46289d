package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  @Test
  void neverDrawsAPortTwice() {
    Set<Integer> seen = new HashSet<>();
    for (int round = 0; round < 50; round++) {
      FreePorts ports = FreePorts.take(4);
      for (int index = 0; index < 4; index++) {
        assertThat(seen.add(ports.get(index))).isTrue();
      }
    }
  }

  @Test
  void seesAPortInUse() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
    }
  }
}
