package dev.trestle.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.JavaCommand;
import dev.trestle.localstack.JavaProcess;
import dev.trestle.localstack.LogTail;
import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The supervisor as {@code ./run} starts it, with the real stack and fake services. */
class SupervisorIT {

  @TempDir private Path temporary;

  private Path root;
  private RunFolder folder;
  private RunPorts ports;

  @BeforeEach
  void makeCheckout() throws IOException {
    root = FakeCheckout.make(temporary.toRealPath().resolve("checkout"));
    folder = new RunFolder(root.resolve(".run"));
    ports = new RunPorts(freeBase());
  }

  @AfterEach
  void leaveNothingBehind() throws IOException {
    new Stopper(root, folder).stop();
  }

  @Test
  void startsAllAndStopsAll() throws Exception {
    JavaProcess supervisor = startAndAwait();

    assertThat(children()).hasSize(4).allMatch(ProcessHandle::isAlive);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.env())))
        .isEqualTo("rw-------");
    Secrets secrets = Secrets.of(folder);
    assertThat(Files.readAllLines(folder.env()))
        .contains(
            "export OZON_PUSH_URL='http://127.0.0.1:%d/push/%s'"
                .formatted(ports.services().ingress(), secrets.push()),
            "export KAFKA_BOOTSTRAP='127.0.0.1:%d'".formatted(ports.stack().kafka()),
            "export API_TOKEN='%s'".formatted(secrets.apiToken()));
    assertThat(environmentOfOrderService())
        .contains("OZON_ACCOUNTS__1__CLIENT_ID=418206", "OZON_ACCOUNTS__2__CLIENT_ID=100002")
        .contains("OZON_ACCOUNTS__1__API_KEY=sandbox-key-418206")
        .doesNotContain(secrets.apiToken());

    JavaProcess second = start("second.log");
    assertThat(second.onExit().get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(LogTail.of(second.log(), 5)).contains("Trestle already runs here");

    List<ProcessHandle> children = children();
    supervisor.stop();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(folder.supervisor()).doesNotExist();
    assertThat(folder.ready()).doesNotExist();
  }

  @Test
  void saysWhichChildEndedAndStopsTheOthers() throws Exception {
    JavaProcess supervisor = startAndAwait();
    List<ProcessHandle> children = children();

    handle("order-service").destroyForcibly();

    assertThat(supervisor.onExit().get(60, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(LogTail.of(supervisor.log(), 20))
        .contains("order-service ended (exit code 137), so all is stopped");
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void startsAgainAfterItWasKilled() throws Exception {
    JavaProcess killed = startAndAwait();
    List<ProcessHandle> leftBehind = children();
    Secrets secrets = Secrets.of(folder);
    killed.kill();
    Files.delete(folder.ready());

    JavaProcess next = startAndAwait();

    assertThat(leftBehind).noneMatch(ProcessHandle::isAlive);
    assertThat(Secrets.of(folder)).isEqualTo(secrets);
    next.stop();
  }

  @Test
  void saysWhichPortIsTakenAndStartsNothing() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.services().order()));
      JavaProcess supervisor = start("run.log");

      assertThat(supervisor.onExit().get(20, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(LogTail.of(supervisor.log(), 5))
          .contains(
              "Port %d for order-service is in use: free it, or set TRESTLE_PORT_BASE (now %d)"
                  .formatted(ports.services().order(), ports.base()));
      assertThat(folder.children()).doesNotExist();
    }
  }

  private JavaProcess startAndAwait() {
    JavaProcess supervisor = start("run.log");
    while (!Files.exists(folder.ready())) {
      assertThat(supervisor.isAlive()).as(LogTail.of(supervisor.log(), 30)).isTrue();
      Thread.onSpinWait();
    }
    return supervisor;
  }

  private JavaProcess start(String log) {
    return JavaProcess.start(
        JavaCommand.main(
                "supervisor",
                TrestleRoot.ownClasses().toString(),
                Supervisor.class.getName(),
                temporary.resolve(log),
                "start")
            .withFlags("-Dtrestle.root=" + root)
            .withEnv("TRESTLE_PORT_BASE", Integer.toString(ports.base()))
            .withEnv("SANDBOX_SELLERS", "418206,100002"));
  }

  private List<ProcessHandle> children() throws IOException {
    return new Recorded(root).living(folder.children());
  }

  private ProcessHandle handle(String name) throws IOException {
    return Files.readAllLines(folder.children()).stream()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> Long.parseLong(line.split(" ", -1)[0]))
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .findFirst()
        .orElseThrow();
  }

  private String environmentOfOrderService() throws IOException {
    URI address = URI.create("http://127.0.0.1:" + ports.services().orderManagement() + "/");
    try (var body = address.toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freeBase() {
    while (true) {
      int base = FreePorts.one();
      boolean free = true;
      for (int port = base; port < base + 100; port++) {
        free &= FreePorts.isFree(port);
      }
      if (free) {
        return base;
      }
    }
  }
}
