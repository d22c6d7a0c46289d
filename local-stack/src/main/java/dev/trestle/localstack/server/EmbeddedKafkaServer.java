package dev.trestle.localstack.server;

import dev.trestle.localstack.ProxiedKafka;
import dev.trestle.localstack.StackFailure;
import dev.trestle.localstack.StackPorts;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** One KRaft node, broker and controller in one, inside this process. */
final class EmbeddedKafkaServer implements KafkaServer {

  private static final int NODE = 1;
  private static final String HOST = "127.0.0.1";

  private final KafkaRaftServer node;
  private final String bootstrap;

  private EmbeddedKafkaServer(KafkaRaftServer node, String bootstrap) {
    this.node = node;
    this.bootstrap = bootstrap;
  }

  static EmbeddedKafkaServer start(Path data, StackPorts ports, @Nullable ProxiedKafka proxied) {
    try {
      format(data);
      KafkaConfig config = new KafkaConfig(settings(data, ports, proxied));
      KafkaRaftServer node = new KafkaRaftServer(config, Time.SYSTEM);
      node.startup();
      return new EmbeddedKafkaServer(node, HOST + ":" + ports.kafka());
    } catch (Exception e) {
      throw new StackFailure("Kafka did not start: " + e.getMessage(), e);
    }
  }

  private static void format(Path data) throws Exception {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .run();
  }

  private static Map<String, String> settings(
      Path data, StackPorts ports, @Nullable ProxiedKafka proxied) {
    Map<String, String> settings = new HashMap<>(KafkaSettings.ALL);
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + at(ports.controller()));
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAIN");
    settings.put("log.dirs", data.toString());
    String listeners = "PLAIN://" + at(ports.kafka());
    String protocols = "CONTROLLER:PLAINTEXT,PLAIN:PLAINTEXT";
    String extra = proxied == null ? "" : ",PROXIED://" + at(proxied.listenPort());
    String named = proxied == null ? "" : ",PROXIED://" + at(proxied.advertisedPort());
    settings.put("listeners", listeners + extra + ",CONTROLLER://" + at(ports.controller()));
    settings.put("advertised.listeners", listeners + named);
    settings.put(
        "listener.security.protocol.map",
        protocols + (proxied == null ? "" : ",PROXIED:PLAINTEXT"));
    return settings;
  }

  private static String at(int port) {
    return HOST + ":" + port;
  }

  @Override
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public void close() {
    node.shutdown();
    node.awaitShutdown();
  }
}
