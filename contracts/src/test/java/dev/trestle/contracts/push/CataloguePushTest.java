package dev.trestle.contracts.push;

import static dev.trestle.contracts.push.Pushes.SELLER;
import static dev.trestle.contracts.push.Pushes.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.ProductId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items, prices, categories and stocks. */
class CataloguePushTest {

  private static final ProductId PRODUCT = new ProductId(733019284);
  private static final Sku SKU = new Sku(512904433);
  private static final Instant CHANGED = Instant.parse("2026-03-10T12:00:01Z");
  private static final Instant COUNTED = Instant.parse("2026-03-11T10:00:00Z");

  @Test
  void readsAnItemWithACyrillicArticle() throws UndecodablePush {
    assertThat(Pushes.decode("create-or-update-item"))
        .isEqualTo(
            new ProductPush.ItemChanged(
                PRODUCT,
                SELLER,
                PushType.CREATE_OR_UPDATE_ITEM,
                "чай зелёный/250 (г)",
                false,
                CHANGED));
  }

  @Test
  void readsThePausedTypesWithAnEmptyArticleAndAProductIdAsText() throws UndecodablePush {
    assertThat(Pushes.decode("create-item-paused"))
        .isEqualTo(
            new ProductPush.ItemChanged(
                new ProductId(733019285), SELLER, PushType.CREATE_ITEM, null, true, CHANGED));
    assertThat(Pushes.decode("update-item-paused"))
        .isEqualTo(
            new ProductPush.ItemChanged(
                new ProductId(Long.MAX_VALUE),
                SELLER,
                PushType.UPDATE_ITEM,
                "SKU 77/b",
                false,
                CHANGED));
  }

  @Test
  void readsTheRemovedPriceIndexWithNanoseconds() throws UndecodablePush {
    assertThat(Pushes.decode("price-index-changed"))
        .isEqualTo(
            new ProductPush.PriceIndexChanged(
                PRODUCT, SELLER, SKU, 104L, Instant.parse("2025-09-01T05:52:46.648533678Z")));
  }

  @Test
  void readsTheCategoryTreeWithoutASeller() throws UndecodablePush {
    assertThat(Pushes.decode("category-tree-changed"))
        .isEqualTo(new CategoryTreeChanged(Instant.parse("2026-06-19T03:00:00Z")));
  }

  @Test
  void readsStocksOfManyItemsAndWarehouses() throws UndecodablePush {
    assertThat(Pushes.decode("stocks-changed"))
        .isEqualTo(
            new StockPush.StocksChanged(
                SELLER,
                List.of(
                    new StockPush.StockedItem(
                        PRODUCT,
                        SKU,
                        COUNTED,
                        List.of(
                            new StockPush.WarehouseStock(1_020_000_881_277_000L, 14L, 3L),
                            new StockPush.WarehouseStock(WAREHOUSE, 0L, 0L))),
                    new StockPush.StockedItem(
                        new ProductId(733019285), new Sku(512904434), null, List.of()))));
  }

  @Test
  void readsStocksWhoseListsAreObjectsAndWhoseNumbersAreText() throws UndecodablePush {
    assertThat(Pushes.decode("stocks-called-string-as-objects"))
        .isEqualTo(
            new StockPush.StocksChanged(
                SELLER,
                List.of(
                    new StockPush.StockedItem(
                        PRODUCT,
                        null,
                        COUNTED,
                        List.of(new StockPush.WarehouseStock(WAREHOUSE, 14L, null))))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fbo-stocks-as-object", "fbo-stocks-as-array", "fbo-stocks-nested"})
  void readsFboStocksAsObjectAsArrayAndNested(String fixture) throws UndecodablePush {
    assertThat(Pushes.decode(fixture))
        .isEqualTo(
            new StockPush.FboStocksChanged(
                SELLER,
                List.of(
                    new StockPush.FboStock(
                        SKU, Instant.parse("2026-09-02T00:05:00Z"), 40L, 2L, 42L, 0L))));
  }
}
