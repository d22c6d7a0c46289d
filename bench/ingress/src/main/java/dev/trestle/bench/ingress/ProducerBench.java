package dev.trestle.bench.ingress;

import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** (b): Kafka's own producer benchmark, same record size, {@code acks=all}. */
final class ProducerBench {

  private ProducerBench() {}

  /** The last line that it prints. */
  static String run(String bootstrap, TrestleRoot root) throws IOException, InterruptedException {
    String classPath =
        Files.readString(root.resolve("local-stack/target/server.classpath")).strip();
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    classPath,
                    "org.apache.kafka.tools.ProducerPerformance",
                    "--topic",
                    "ozon.push.posting",
                    "--num-records",
                    "1000000",
                    "--record-size",
                    "400",
                    "--throughput",
                    "-1",
                    "--bootstrap-server",
                    bootstrap,
                    "--command-property",
                    "acks=all"))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return "(b) Kafka's producer benchmark: "
        + output.strip().lines().reduce((a, b) -> b).orElse("");
  }
}
