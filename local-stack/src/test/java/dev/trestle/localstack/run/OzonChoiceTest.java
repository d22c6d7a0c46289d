package dev.trestle.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.localstack.OzonAccount;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OzonChoiceTest {

  private static final URI SANDBOX = URI.create("http://127.0.0.1:1");

  @Test
  void takesTheSandboxWithTwoSellers() {
    OzonChoice choice = OzonChoice.of(Map.of());

    assertThat(choice.target(SANDBOX).url()).isEqualTo(SANDBOX);
    assertThat(choice.accounts())
        .containsExactly(
            new OzonAccount("100001", "sandbox-key-100001"),
            new OzonAccount("100002", "sandbox-key-100002"));
  }

  @Test
  void keepsTheOrderOfNamedSellers() {
    assertThat(OzonChoice.of(Map.of("SANDBOX_SELLERS", "418206, 100002")).describe())
        .isEqualTo("Ozon: the sandbox, sellers 418206, 100002");
  }

  @Test
  void takesTheRealOzonWithBothKeysAndNeverSaysTheKey() {
    OzonChoice choice = OzonChoice.of(Map.of("OZON_CLIENT_ID", "7", "OZON_API_KEY", "k-e-y"));

    assertThat(choice.target(SANDBOX).url()).hasHost("api-seller.ozon.ru");
    assertThat(choice.accounts()).containsExactly(new OzonAccount("7", "k-e-y"));
    assertThat(choice.describe()).contains("REAL", "seller 7").doesNotContain("k-e-y");
    assertThat(choice.toString()).doesNotContain("k-e-y");
  }

  @Test
  void refusesOneKeyAlone() {
    assertThatThrownBy(() -> OzonChoice.of(Map.of("OZON_API_KEY", "k")))
        .hasMessageStartingWith("Only one of OZON_CLIENT_ID and OZON_API_KEY is set");
  }

  @Test
  void refusesSellersThatAreNoIds() {
    assertThatThrownBy(() -> OzonChoice.of(Map.of("SANDBOX_SELLERS", "1,,2")))
        .hasMessageContaining("SANDBOX_SELLERS is '1,,2'");
    assertThatThrownBy(() -> OzonChoice.of(Map.of("SANDBOX_SELLERS", "1,1")))
        .hasMessageContaining("different seller ids");
  }
}
