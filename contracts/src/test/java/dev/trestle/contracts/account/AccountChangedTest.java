package dev.trestle.contracts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published shape, held still by a golden record: it may grow, it must not change. */
class AccountChangedTest {

  private static final String GOLDEN = Fixtures.text("event/account-changed.json").strip();

  @Test
  void writesAndReadsTheGoldenRecord() {
    assertThat(Json.write(Json.read(GOLDEN, AccountChanged.class))).isEqualTo(GOLDEN);
  }

  @Test
  void theGoldenRecordFitsThePublishedSchemaAndAConfiguredIdDoesNot() {
    assertThat(errors(GOLDEN)).isEmpty();
    assertThat(errors(GOLDEN.replace("1001", "1000"))).isNotEmpty();
  }

  @Test
  void refusesTheIdOfAConfiguredAccount() {
    assertThatThrownBy(() -> Json.read(GOLDEN.replace("1001", "1000"), AccountChanged.class))
        .hasMessageContaining("begin at 1001");
  }

  private static List<?> errors(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            AccountChangedTest.class.getResourceAsStream("/schemas/ozon.account-changed.v1.json"))
        .validate(json, InputFormat.JSON);
  }
}
