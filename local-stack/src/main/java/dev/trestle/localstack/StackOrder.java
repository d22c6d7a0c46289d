package dev.trestle.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher tells the server process, as a properties file: the options with nothing left
 * open. Its answer is {@link StackAddresses} in {@link #answer()}.
 *
 * @param temporary the server deletes the folder when it stops
 * @param parent pid whose end ends the server
 */
public record StackOrder(StackOptions options, Path data, boolean temporary, long parent) {

  private static final String FILE = "stack.properties";

  public Path answer() {
    return data.resolve("ready.properties");
  }

  Path log() {
    Path chosen = options.files().log();
    return chosen != null ? chosen : data.resolve("stack.log");
  }

  Path write() throws IOException {
    Properties all = new Properties();
    all.setProperty("data", data.toString());
    all.setProperty("temporary", Boolean.toString(temporary));
    all.setProperty("parent", Long.toString(parent));
    all.setProperty("mode", options.mode().name());
    all.setProperty("connect", Boolean.toString(options.connect()));
    all.setProperty("databases", String.join(",", options.databases()));
    Path topics = options.files().topics();
    all.setProperty("topics", topics == null ? "" : topics.toString());
    StackPorts ports = options.ports();
    all.setProperty(
        "ports", join(ports.postgres(), ports.kafka(), ports.controller(), ports.connect()));
    ProxiedKafka proxied = options.proxiedKafka();
    all.setProperty(
        "proxied", proxied == null ? "" : join(proxied.listenPort(), proxied.advertisedPort()));
    Path file = data.resolve(FILE);
    try (Writer writer = Files.newBufferedWriter(file)) {
      all.store(writer, null);
    }
    return file;
  }

  public static StackOrder read(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    }
    String topics = all.getProperty("topics");
    StackOptions options =
        new StackOptions(
            new StackFiles(null, topics.isEmpty() ? null : Path.of(topics), null),
            ports(all.getProperty("ports")),
            names(all.getProperty("databases")),
            Boolean.parseBoolean(all.getProperty("connect")),
            StackMode.valueOf(all.getProperty("mode")),
            proxied(all.getProperty("proxied")));
    return new StackOrder(
        options,
        Path.of(all.getProperty("data")),
        Boolean.parseBoolean(all.getProperty("temporary")),
        Long.parseLong(all.getProperty("parent")));
  }

  private static StackPorts ports(String text) {
    int[] ports = numbers(text);
    return new StackPorts(ports[0], ports[1], ports[2], ports[3]);
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static @Nullable ProxiedKafka proxied(String text) {
    if (text.isEmpty()) {
      return null;
    }
    int[] ports = numbers(text);
    return new ProxiedKafka(ports[0], ports[1]);
  }

  private static String join(int... numbers) {
    return String.join(",", Arrays.stream(numbers).mapToObj(Integer::toString).toList());
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
