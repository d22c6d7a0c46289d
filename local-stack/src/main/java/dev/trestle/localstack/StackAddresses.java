package dev.trestle.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * The server's answer: where everything listens, or one sentence why it does not.
 *
 * @param mode in words, for the report: which servers are processes and which containers
 * @param connectUrl empty without Connect
 * @param postgresHost empty without PostgreSQL; the port is 0 then
 * @param failure empty if all is well
 */
public record StackAddresses(
    String mode,
    String kafkaBootstrap,
    String connectUrl,
    String postgresHost,
    int postgresPort,
    String failure) {

  public static StackAddresses failed(String sentence) {
    return new StackAddresses("", "", "", "", 0, sentence);
  }

  /** Writes beside and moves, so that a reader never sees half an answer. */
  public void write(Path file) throws IOException {
    Properties all = new Properties();
    all.setProperty("mode", mode);
    all.setProperty("kafka", kafkaBootstrap);
    all.setProperty("connect", connectUrl);
    all.setProperty("postgres.host", postgresHost);
    all.setProperty("postgres.port", Integer.toString(postgresPort));
    all.setProperty("failure", failure);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(beside)) {
      all.store(writer, null);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static StackAddresses read(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      all.load(reader);
    }
    return new StackAddresses(
        all.getProperty("mode"),
        all.getProperty("kafka"),
        all.getProperty("connect"),
        all.getProperty("postgres.host"),
        Integer.parseInt(all.getProperty("postgres.port")),
        all.getProperty("failure"));
  }
}
