package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireObjectTest {

  @Test
  void keepsAnEmptyObjectAndAnEmptyListApart() throws Exception {
    WireObject wire = wire("{\"object\":{},\"list\":[],\"nothing\":null}");

    assertThat(wire.has("object")).isTrue();
    assertThat(wire.hasList("object")).isFalse();
    assertThat(wire.has("list")).isFalse();
    assertThat(wire.hasList("list")).isTrue();
    assertThat(wire.has("nothing") || wire.hasList("nothing")).isFalse();
    assertThat(wire.has("missing") || wire.hasList("missing")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true,true", "'\"true\"',true", "false,false", "'\"false\"',false"})
  void readsAFlagAlsoAsText(String written, boolean read) throws Exception {
    assertThat(wire("{\"has_next\":" + written + "}").flag("has_next")).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({"null", "1", "'\"yes\"'", "'\"\"'", "{}", "'[true]'"})
  void takesAnythingElseForAnUnknownFlag(String written) throws Exception {
    assertThat(wire("{\"has_next\":" + written + "}").flag("has_next")).isNull();
  }

  @Test
  void readsNumbersAsTextAndTextAsNumbers() throws Exception {
    WireObject wire =
        wire("{\"a\":\"8812045017788120450\",\"b\":8812045017788120450,\"c\":\" 7 \"}");

    assertThat(wire.requiredNumber("a")).isEqualTo(8_812_045_017_788_120_450L);
    assertThat(wire.text("b")).isEqualTo("8812045017788120450");
    assertThat(wire.number("c")).isEqualTo(7);
    assertThat(wire("{\"a\":12.5}").number("a")).isNull();
  }

  @Test
  void readsAnAmountInAllThreeWays() throws Exception {
    Money expected = new Money(new BigDecimal("499.90"), "RUB");

    assertThat(wire("{\"p\":\"499.9000\",\"c\":\"RUB\"}").money("p", "c")).isEqualTo(expected);
    assertThat(wire("{\"p\":499.9,\"c\":\"RUB\"}").money("p", "c")).isEqualTo(expected);
    assertThat(wire("{\"p\":{\"amount\":\"499.90\",\"currency\":\"RUB\"}}").money("p", "c"))
        .isEqualTo(expected);
    assertThat(wire("{\"p\":\"499.9\"}").money("p", "c")).isNull();
  }

  @Test
  void takesAnEmptyOrBrokenTimeForUnknown() throws Exception {
    assertThat(wire("{\"t\":\"2026-03-02T12:41:07.123456789+03:00\"}").time("t"))
        .isEqualTo(Instant.parse("2026-03-02T09:41:07.123456789Z"));
    assertThat(wire("{\"t\":\"\"}").time("t")).isNull();
    assertThat(wire("{\"t\":\"yesterday\"}").time("t")).isNull();
  }

  @Test
  void namesTheFieldThatIsMissing() {
    assertThatThrownBy(() -> wire("{}").requiredText("status")).hasMessage("status is missing");
    assertThatThrownBy(() -> wire("{\"sku\":{}}").requiredNumber("sku"))
        .hasMessage("sku is missing or no whole number");
  }

  private static WireObject wire(String json) throws Exception {
    return new WireObject(new ObjectMapper().readTree(json));
  }
}
