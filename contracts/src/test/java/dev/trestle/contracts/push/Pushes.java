package dev.trestle.contracts.push;

import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fixtures, and the values that they share. */
final class Pushes {

  static final SellerId SELLER = new SellerId(100001);
  static final PostingNumber POSTING = new PostingNumber("71530284-0012-1");
  static final long WAREHOUSE = 22_605_113_874_000L;
  static final DeliveryWindow NO_WINDOW = new DeliveryWindow(null, null);

  private Pushes() {}

  static Push decode(String fixture) throws UndecodablePush {
    return PushDecoder.decode(Fixtures.bytes("push/" + fixture + ".json"));
  }

  /** Names of all fixtures, without the ending. */
  static List<String> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fixtures/push"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
