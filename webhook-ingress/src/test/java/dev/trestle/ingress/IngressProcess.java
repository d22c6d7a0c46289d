package dev.trestle.ingress;

import dev.trestle.localstack.FreePorts;
import dev.trestle.localstack.JavaCommand;
import dev.trestle.localstack.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The packaged service, on ports that stay the same over restarts. */
final class IngressProcess {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final FreePorts ports = FreePorts.take(2);
  private final Map<String, String> environment = new HashMap<>();

  IngressProcess(String kafka) {
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
    environment.put("PUSH_SECRET", IngressStack.SECRET);
    environment.put("INGRESS_GATE_SOURCE_NETWORKS", "127.0.0.0/8");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(0)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1)));
  }

  IngressProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  JavaProcess start(Path folder) {
    environment.put("INGRESS_SPOOL_DIRECTORY", folder.resolve("spool").toString());
    JavaCommand command =
        JavaCommand.jar(
                "webhook-ingress",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath(),
                folder.resolve("ingress.log"))
            .withFlags("-Xmx128m")
            .withEnv(environment);
    return JavaProcess.start(command)
        .awaitReady(management("/q/health/ready"), Duration.ofSeconds(60));
  }

  static String push(String number) {
    return """
    {"message_type":"TYPE_STATE_CHANGED","posting_number":"%s","new_state":"posting_delivered",
     "changed_state_date":"2026-03-05T10:00:00Z","warehouse_id":22605113874000,"seller_id":100001}
    """
        .formatted(number);
  }

  /** The posting number where the push was accepted; null where it was not. */
  String postOne(int number) {
    return post(push(number(number))).statusCode() == 200 ? number(number) : null;
  }

  static String number(int number) {
    return "71530284-%04d-1".formatted(number);
  }

  HttpResponse<String> post(String body) {
    URI uri = URI.create("http://127.0.0.1:" + ports.get(0) + "/push/" + IngressStack.SECRET);
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  boolean isReady() {
    return send(HttpRequest.newBuilder(management("/q/health/ready"))).statusCode() == 200;
  }

  double metric(String name) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  String metrics() {
    return send(HttpRequest.newBuilder(management("/q/metrics"))).body();
  }

  private URI management(String path) {
    return URI.create("http://127.0.0.1:" + ports.get(1) + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException noAnswer) {
      throw new NoAnswer(noAnswer);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError(ended);
    }
  }

  /** The connection broke before an answer came. */
  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }
}
