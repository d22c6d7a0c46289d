package dev.trestle.ozon.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.OzonFixture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GiveoutReaderTest {

  @Test
  void readsAList() {
    var page = GiveoutReader.page(OzonFixture.answer("returns/giveout-list"), 1);

    Giveout giveout = page.items().getFirst();
    assertThat(page.next()).isEqualTo("v1:55501");
    assertThat(giveout.status()).isEqualTo("GIVEOUT_STATUS_APPROVED");
    assertThat(giveout.approved()).isEqualTo(1);
    assertThat(giveout.total()).isEqualTo(3);
    assertThat(giveout.articles()).isEmpty();
  }

  @Test
  void countsTheArticlesOfOne() {
    Giveout giveout = GiveoutReader.info(OzonFixture.answer("returns/giveout-info"));

    assertThat(giveout.id()).isEqualTo(new GiveoutId(55_501));
    assertThat(giveout.approved()).isEqualTo(1);
    assertThat(giveout.total()).isEqualTo(2);
    assertThat(giveout.articles().getLast()).isEqualTo(new Giveout.Article("Лампа", "FBO", false));
  }

  @Test
  void takesTheFileOutOfItsBase64() {
    var file = GiveoutReader.file(OzonFixture.answer("returns/giveout-file"));

    assertThat(file.contentType()).isEqualTo("application/pdf");
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("тест");
    assertThatThrownBy(() -> GiveoutReader.file(OzonFixture.json("{\"file_content\":\"?\"}")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
