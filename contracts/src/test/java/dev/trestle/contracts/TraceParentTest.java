package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

  private static final String HEADER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void keepsATraceAndChangesTheSpanOfAChild() {
    TraceParent parent = TraceParent.parseOrStart(HEADER);
    TraceParent child = parent.child();

    assertThat(parent).hasToString(HEADER);
    assertThat(child.traceId()).isEqualTo(parent.traceId());
    assertThat(child.spanId()).isNotEqualTo(parent.spanId());
    assertThat(TraceParent.parseOrStart(child.toString())).isEqualTo(child);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "00-xyz", "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"})
  void startsATraceWhereThereIsNoneToRead(String header) {
    assertThat(TraceParent.parseOrStart(header).toString())
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
  }
}
