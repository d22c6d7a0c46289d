package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireObjectDecimalTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.500", "\"1.5\"", "\" 1.50 \"", "15e-1"})
  void readsADecimalHoweverItIsWritten(String value) throws Exception {
    assertThat(decimal(value)).isEqualTo(new BigDecimal("1.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"one\"", "true", "{}", "[1.5]"})
  void takesAnythingElseForAnUnknownDecimal(String value) throws Exception {
    assertThat(decimal(value)).isNull();
  }

  @Test
  void keepsZerosBeforeThePoint() throws Exception {
    assertThat(decimal("30000")).isEqualTo(new BigDecimal("30000"));
    assertThat(decimal("0.00")).isEqualTo(BigDecimal.ZERO);
  }

  private static BigDecimal decimal(String value) throws Exception {
    return new WireObject(MAPPER.readTree("{\"field\":" + value + "}")).decimal("field");
  }
}
