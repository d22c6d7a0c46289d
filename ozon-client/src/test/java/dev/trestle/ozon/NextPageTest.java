package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NextPageTest {

  @Test
  void readsWhatItWrote() {
    assertThat(NextPage.cursor("v4", NextPage.token("v4", "v3:YWJj=="))).isEqualTo("v3:YWJj==");
    assertThat(NextPage.offset("v3", NextPage.token("v3", 2000))).isEqualTo(2000);
  }

  @Test
  void readsIdsThatDoNotFitInto32Bits() {
    assertThat(NextPage.number("v1", NextPage.token("v1", 1_000_015_001_234L)))
        .isEqualTo(1_000_015_001_234L);
    assertThat(NextPage.number("v1", null)).isZero();
    assertThat(NextPage.number("v1", "v2:5")).isZero();
  }

  @Test
  void beginsAnewWithATokenOfAnotherVersion() {
    assertThat(NextPage.cursor("v4", "v3:2000")).isEmpty();
    assertThat(NextPage.offset("v3", "v4:2000")).isZero();
    assertThat(NextPage.offset("v3", "v3:20x")).isZero();
    assertThat(NextPage.cursor("v4", null)).isEmpty();
  }
}
