package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackOrderTest {

  @TempDir private Path folder;

  @Test
  void reachesTheServerWhole() throws IOException {
    StackOptions options =
        StackOptions.temporary()
            .databases("orders", "finance")
            .topics(folder.resolve("topics.json"))
            .ports(new StackPorts(1, 2, 3, 4))
            .proxiedKafka(5, 6)
            .withoutConnect()
            .mode(StackMode.PROCESS);
    StackOrder order = new StackOrder(options, folder, true, 42);

    assertThat(StackOrder.read(order.write())).isEqualTo(order);
  }

  @Test
  void reachesTheServerWithNothingSet() throws IOException {
    StackOrder order = new StackOrder(StackOptions.temporary(), folder, false, 42);

    assertThat(StackOrder.read(order.write())).isEqualTo(order);
  }

  @Test
  void takesPlainDatabaseNamesOnly() {
    assertThatThrownBy(() -> StackOptions.temporary().databases("a\"b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersWithAddresses() throws IOException {
    Path file = folder.resolve("ready.properties");
    StackAddresses addresses =
        new StackAddresses("process", "127.0.0.1:1", "http://127.0.0.1:2", "127.0.0.1", 3, "");
    addresses.write(file);

    assertThat(StackAddresses.read(file)).isEqualTo(addresses);
  }
}
