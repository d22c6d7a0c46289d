package dev.trestle.system.chain;

import dev.trestle.localstack.JavaCommand;
import dev.trestle.localstack.ServiceProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts order-service from the jars of its build on one flat class path, with JDK's ahead-of-time
 * cache: the crash tests start it some fifty times. The launcher of {@code quarkus-run.jar} loads
 * classes itself, so that no cache can hold them (measured: see README).
 */
final class QuickStart {

  private final ServiceProcess service;
  private final Path cache;

  QuickStart(ServiceProcess service, Path application, Path caches) {
    JavaCommand command = service.command();
    List<String> launch = List.of("-cp", classPath(application), "io.quarkus.runner.GeneratedMain");
    JavaCommand flat =
        new JavaCommand(command.name(), launch, command.flags(), command.env(), command.log())
            .withFlags(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    this.service = new ServiceProcess(flat, service.ready());
    this.cache = caches.resolve(command.name() + "-" + buildTime(application) + ".aot");
  }

  /** The first process trains the cache, and writes it when it is stopped. */
  ServiceProcess next() {
    String flag = Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=";
    return new ServiceProcess(service.command().withFlags(flag + cache), service.ready());
  }

  private static String classPath(Path application) {
    return Stream.of("quarkus", "app", "lib/boot", "lib/main")
        .flatMap(folder -> jars(application.resolve(folder)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Transformed classes stand before the originals: they are in the first folder. */
  private static Stream<String> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException notBuilt) {
      throw new UncheckedIOException(notBuilt);
    }
  }

  private static long buildTime(Path application) {
    try {
      Path generated = application.resolve("quarkus/generated-bytecode.jar");
      return Files.getLastModifiedTime(generated).toMillis();
    } catch (IOException notBuilt) {
      throw new UncheckedIOException(notBuilt);
    }
  }
}
