package dev.trestle.localstack.run;

import dev.trestle.localstack.TrestleRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A built checkout in miniature: the real stack, connector and topics, with fake services. */
final class FakeCheckout {

  private FakeCheckout() {}

  static Path make(Path root) throws IOException {
    Files.createDirectories(root);
    for (String file :
        new String[] {
          "local-stack/pom.xml",
          "local-stack/target/server.classpath",
          "deploy/debezium/order-outbox.json",
          "contracts/src/main/resources/topics.json"
        }) {
      Path copy = root.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(TrestleRoot.find().resolve(file), copy);
    }
    Path sandbox = Files.createDirectories(root.resolve("ozon-sandbox/target/classes"));
    Files.writeString(
        sandbox.resolveSibling("runtime.classpath"), System.getProperty("java.class.path"));
    serviceJar(root.resolve("webhook-ingress/target/quarkus-app/quarkus-run.jar"));
    serviceJar(root.resolve("order-service/target/quarkus-app/quarkus-run.jar"));
    return root;
  }

  /** A jar with a manifest alone, which points to this test's class path. */
  private static void serviceJar(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(":", -1))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }
}
