package dev.trestle.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

  @TempDir private Path path;

  @Test
  void makesSecretsOnceAndKeepsThemPrivate() throws IOException {
    RunFolder folder = new RunFolder(path);
    Secrets made = Secrets.of(folder);

    assertThat(made.push()).matches("[0-9a-f]{32}");
    assertThat(made.apiToken()).matches("[0-9a-f]{32}").isNotEqualTo(made.push());
    assertThat(Secrets.of(folder)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
        .isEqualTo("rw-------");
    assertThat(made.toString()).doesNotContain(made.push()).doesNotContain(made.apiToken());
  }

  @Test
  void quotesShellValues() {
    assertThat(EnvFile.text(Map.of("NAME", "a'b $c"))).isEqualTo("export NAME='a'\\''b $c'\n");
  }

  @Test
  void believesNoPidOfAnotherProgram() throws IOException {
    Path pids = path.resolve("pids");
    Files.writeString(pids, ProcessHandle.current().pid() + " order-service\nnonsense\n");

    assertThat(new Recorded(Path.of("/nowhere/at/all")).living(pids)).isEmpty();
    assertThat(new Recorded(path).living(path.resolve("missing"))).isEmpty();
  }

  @Test
  void movesAllPortsWithTheirBase() {
    RunPorts standard = RunPorts.of(Map.of());
    RunPorts moved = RunPorts.of(Map.of("TRESTLE_PORT_BASE", "30000"));

    assertThat(standard.services().ingress()).isEqualTo(28080);
    assertThat(standard.stack().kafka()).isEqualTo(28092);
    assertThat(moved.services().sandbox()).isEqualTo(30090);
    assertThat(moved.stack().postgres()).isEqualTo(30032);
  }

  @Test
  void refusesABaseThatIsNoPort() {
    assertThatThrownBy(() -> RunPorts.of(Map.of("TRESTLE_PORT_BASE", "many")))
        .hasMessage("TRESTLE_PORT_BASE is 'many': use a number.");
    assertThatThrownBy(() -> RunPorts.of(Map.of("TRESTLE_PORT_BASE", "65535")))
        .hasMessageContaining("use 1024 to 65400");
  }
}
