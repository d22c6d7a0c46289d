package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectorsTest {

  @TempDir private Path folder;

  @Test
  void fillsPlaceholdersAndLeavesGroupReferences() throws IOException {
    Path template = template("{\"host\": \"${DB_HOST}\", \"to\": \"$1\"}");

    assertThat(Connectors.fill(template, Map.of("DB_HOST", "127.0.0.1", "MORE", "x")))
        .isEqualTo("{\"host\": \"127.0.0.1\", \"to\": \"$1\"}");
  }

  @Test
  void escapesValues() throws IOException {
    assertThat(Connectors.fill(template("\"${A}\""), Map.of("A", "a\"b\\c$1")))
        .isEqualTo("\"a\\\"b\\\\c$1\"");
  }

  @Test
  void refusesAnUnknownPlaceholder() throws IOException {
    Path template = template("${DB_HOST} ${DB_PORT}");

    assertThatThrownBy(() -> Connectors.fill(template, Map.of("DB_HOST", "h")))
        .isInstanceOf(StackFailure.class)
        .hasMessage(template + " asks for ${DB_PORT}, known are [DB_HOST].");
  }

  private Path template(String text) throws IOException {
    return Files.writeString(folder.resolve("template.json"), text);
  }
}
