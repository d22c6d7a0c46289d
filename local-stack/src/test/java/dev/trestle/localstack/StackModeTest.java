package dev.trestle.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackModeTest {

  @Test
  void choosesByItselfUnlessTold() {
    assertThat(StackMode.parse(null)).isEqualTo(StackMode.AUTO);
    assertThat(StackMode.parse(" ")).isEqualTo(StackMode.AUTO);
    assertThat(StackMode.parse("auto")).isEqualTo(StackMode.AUTO);
  }

  @Test
  void readsBothOthers() {
    assertThat(StackMode.parse("process")).isEqualTo(StackMode.PROCESS);
    assertThat(StackMode.parse("Docker")).isEqualTo(StackMode.DOCKER);
  }

  @Test
  void refusesOtherWords() {
    assertThatThrownBy(() -> StackMode.parse("podman"))
        .hasMessage("TRESTLE_STACK is 'podman': use auto, process or docker.");
  }
}
