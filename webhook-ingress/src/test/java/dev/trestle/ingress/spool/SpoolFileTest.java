package dev.trestle.ingress.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ingress.PushRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFileTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

  @TempDir Path folder;

  @Test
  void givesBackWhatItTookInOrderAfterARestart() throws SQLException {
    try (SpoolFile file = new SpoolFile(folder)) {
      file.append(IntStream.range(0, 50).mapToObj(SpoolFileTest::record).toList());
      file.append(List.of(record(50)));
    }
    try (SpoolFile file = new SpoolFile(folder)) {
      List<Spooled> oldest = file.oldest(100);

      assertThat(oldest).hasSize(51).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
      PushRecord first = oldest.getFirst().record();
      assertThat(first.body()).isEqualTo(record(0).body());
      assertThat(first.at()).isEqualTo(NINE);
      assertThat(first.headers()).isEqualTo(record(0).headers());
      assertThat(first.headers().keySet()).containsExactly("ce_id", "ce_type");
      assertThat(first.key()).isEqualTo("key-0");
      assertThat(file.content().depth()).isEqualTo(51);
    }
  }

  @Test
  void keepsANullKey() throws SQLException {
    try (SpoolFile file = new SpoolFile(folder)) {
      file.append(List.of(new PushRecord("t", null, Map.of(), new byte[] {0, -1}, NINE)));

      assertThat(file.oldest(1).getFirst().record().key()).isNull();
      assertThat(file.oldest(1).getFirst().record().body()).containsExactly(0, -1);
    }
  }

  @Test
  void deletesOnlyWhatWasAcknowledgedAndGivesTheDiskBack() throws Exception {
    try (SpoolFile file = new SpoolFile(folder)) {
      file.append(IntStream.range(0, 3_000).mapToObj(SpoolFileTest::record).toList());
      List<Long> ids = file.oldest(3_000).stream().map(Spooled::id).toList();
      file.delete(ids.subList(0, 2_999));

      assertThat(file.oldest(10)).extracting(Spooled::id).containsExactly(ids.getLast());
      file.delete(ids);
      file.shrink();
      assertThat(file.content()).isEqualTo(new SpoolFile.Content(0, 0, 0));
    }
    assertThat(Files.size(folder.resolve("spool.db"))).isLessThan(200_000);
  }

  @Test
  void refusesASecondProcessOnTheSameFolder() throws SQLException {
    try (SpoolFile first = new SpoolFile(folder)) {
      first.append(List.of(record(1)));

      assertThatThrownBy(() -> new SpoolFile(folder)).isInstanceOf(SQLException.class);
    }
  }

  private static PushRecord record(int number) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_id", "id-" + number);
    headers.put("ce_type", "тип");
    byte[] body = "{\"n\":%d}".formatted(number).repeat(30).getBytes(StandardCharsets.UTF_8);
    return new PushRecord("ozon.push.posting", "key-" + number, headers, body, NINE);
  }
}
