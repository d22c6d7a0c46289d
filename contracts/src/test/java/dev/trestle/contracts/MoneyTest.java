package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({"279.0000, 279", "279.50, 279.5", "0.000, 0", "-12.10, -12.1", "1500, 1500"})
  void writesOneAmountInOneWay(String written, String expected) {
    Money money = new Money(new BigDecimal(written), "RUB");

    assertThat(money).isEqualTo(new Money(new BigDecimal(expected), "RUB"));
    assertThat(money.amount().toString()).isEqualTo(expected);
  }
}
