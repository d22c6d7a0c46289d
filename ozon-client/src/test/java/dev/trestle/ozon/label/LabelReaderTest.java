package dev.trestle.ozon.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.label.LabelProgress.Unprinted;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelReaderTest {

  private static final List<LabelTask> BOTH =
      List.of(
          new LabelTask(5_820_114_400_017L, "big_label"),
          new LabelTask(5_820_114_400_018L, "small_label"));

  @Test
  void readsTheTasksOfEveryVersion() throws Exception {
    assertThat(LabelReader.tasks(fixture("tasks-v3"))).isEqualTo(BOTH);
    assertThat(LabelReader.tasks(fixture("tasks-v2"))).isEqualTo(BOTH);
    assertThat(LabelReader.tasks(fixture("task-v1")))
        .containsExactly(new LabelTask(5_820_114_400_017L, null));
  }

  @Test
  void readsTheSameProgressFromBothVersions() throws Exception {
    LabelProgress progress = LabelReader.progress(fixture("progress-v2"));

    assertThat(progress)
        .isEqualTo(
            new LabelProgress(
                "completed",
                2,
                List.of(new Unprinted(new PostingNumber("80411207-0033-1"), "not ready")),
                URI.create("https://cdn1.ozone.ru/labels/5820114400017.pdf"),
                null));
    assertThat(progress.isOver()).isTrue();
    assertThat(LabelReader.progress(fixture("progress-v1"))).isEqualTo(progress);
  }

  @Test
  void readsWhyATaskFailed() throws Exception {
    LabelProgress progress = LabelReader.progress(fixture("progress-v2-failed"));

    assertThat(progress.error()).isEqualTo("nothing to print");
    assertThat(progress.file()).isNull();
    assertThat(progress.isOver()).isTrue();
    assertThat(progress.unprinted()).hasSize(1);
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> LabelReader.tasks(wire("{\"result\":{}}")))
        .hasMessageContaining("task_id");
    assertThatThrownBy(() -> LabelReader.progress(wire("{\"status\":{}}")))
        .hasMessageContaining("code");
  }

  private static WireObject fixture(String name) throws IOException {
    try (var in =
        LabelReaderTest.class.getResourceAsStream("/fixtures/ozon/label/" + name + ".json")) {
      return new WireObject(new ObjectMapper().readTree(in));
    }
  }

  private static WireObject wire(String json) throws IOException {
    return new WireObject(new ObjectMapper().readTree(json));
  }
}
