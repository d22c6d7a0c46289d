package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void waitsUntilTheAddressAnswers() {
    int port = FreePorts.one();
    try (JavaProcess process = JavaProcess.start(child("serve", Integer.toString(port)))) {
      process.awaitReady(URI.create("http://127.0.0.1:" + port + "/ready"), LIMIT);

      assertThat(process.isAlive()).isTrue();
      process.kill();
      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void failsAtOnceWithItsLastWordsWhenTheProcessDies() {
    JavaProcess process = JavaProcess.start(child("fail"));
    URI nowhere = URI.create("http://127.0.0.1:" + FreePorts.one() + "/");

    assertThatThrownBy(() -> process.awaitReady(nowhere, LIMIT))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("child ended with exit code 7 before it was ready")
        .hasMessageContaining("  My last words");
  }

  @Test
  void givesTheChildItsOwnEnvironmentOnly() throws Exception {
    JavaProcess process =
        JavaProcess.start(child("environment").withEnv("KEY", "a").withEnv("KEY", "b"));

    assertThat(process.onExit().get()).isZero();

    List<String> names = Files.readAllLines(process.log());
    assertThat(names).contains("KEY=b", "JAVA_HOME=" + System.getProperty("java.home"));
    assertThat(names.stream().map(line -> line.substring(0, line.indexOf('='))))
        .isSubsetOf("KEY", "JAVA_HOME", "PATH", "HOME");
  }

  @Test
  void stopsAChildBySignal() {
    JavaProcess process = JavaProcess.start(child("serve", Integer.toString(FreePorts.one())));

    process.stop();

    assertThat(process.isAlive()).isFalse();
  }

  private JavaCommand child(String... arguments) {
    return JavaCommand.main(
        "child",
        System.getProperty("java.class.path"),
        Child.class.getName(),
        folder.resolve("logs/child.log"),
        arguments);
  }
}
