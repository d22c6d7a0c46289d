package dev.trestle.contracts.push;

import static dev.trestle.contracts.push.Pushes.NO_WINDOW;
import static dev.trestle.contracts.push.Pushes.POSTING;
import static dev.trestle.contracts.push.Pushes.SELLER;
import static dev.trestle.contracts.push.Pushes.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingPushTest {

  private static final PostingNumber FBO = new PostingNumber("38204417-0107-2");
  private static final OrderNumber ORDER = new OrderNumber("38204417-0107");
  private static final long OZONS_WAREHOUSE = 15_820_093_417_000L;
  private static final List<PushedProduct> FBO_PRODUCTS =
      List.of(new PushedProduct(new Sku(512904433), 3, null));

  @Test
  void readsTheNewPostingShapeOf2025WithAWholeSecondTime() throws UndecodablePush {
    assertThat(Pushes.decode("new-posting-2025"))
        .isEqualTo(
            new FbsPush.NewPosting(
                POSTING,
                SELLER,
                List.of(new PushedProduct(new Sku(301877455), 2, null)),
                Instant.parse("2026-03-02T09:41:07Z"),
                WAREHOUSE,
                null,
                null,
                null,
                null,
                NO_WINDOW));
  }

  @Test
  void readsTheNewPostingShapeOf2026WithEmptyDatesAndATwoDigitSuffix() throws UndecodablePush {
    assertThat(Pushes.decode("new-posting-2026"))
        .isEqualTo(
            new FbsPush.NewPosting(
                new PostingNumber("715302841-0012-11"),
                SELLER,
                List.of(new PushedProduct(new Sku(301877455), 2, "чай зелёный/250 (г)")),
                null,
                1_020_000_881_277_000L,
                Instant.parse("2026-03-04T12:00:00Z"),
                "hybryd",
                false,
                null,
                NO_WINDOW));
  }

  @Test
  void readsAStateWithNanosecondsAndASellerAsText() throws UndecodablePush {
    assertThat(Pushes.decode("state-changed"))
        .isEqualTo(
            new FbsPush.StateChanged(
                POSTING,
                SELLER,
                "posting_on_way_to_city",
                Instant.parse("2026-03-05T18:22:31.678123456Z"),
                WAREHOUSE));
  }

  @Test
  void readsTheAliasOfStateChanged() throws UndecodablePush {
    assertThat(Pushes.decode("posting-status-changed"))
        .isEqualTo(
            new FbsPush.StateChanged(
                POSTING,
                SELLER,
                "posting_in_pickup_point",
                Instant.parse("2026-03-06T08:00:00Z"),
                WAREHOUSE));
  }

  @Test
  void readsACancellationWithItsReason() throws UndecodablePush {
    assertThat(Pushes.decode("posting-cancelled"))
        .isEqualTo(
            new FbsPush.PostingCancelled(
                POSTING,
                SELLER,
                List.of(new PushedProduct(new Sku(301877455), 2, null)),
                "posting_transferring_to_delivery",
                "posting_canceled",
                Instant.parse("2026-03-03T07:15:00Z"),
                new CancelReason(352L, "Товар закончился на складе продавца"),
                WAREHOUSE));
  }

  @Test
  void readsANewCutoffDateWithAnOffset() throws UndecodablePush {
    assertThat(Pushes.decode("cutoff-date-changed"))
        .isEqualTo(cutoff(Instant.parse("2026-03-05T07:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cutoff-date-empty", "cutoff-date-null", "cutoff-date-missing"})
  void readsACutoffDateThatIsEmptyNullOrMissingAsUnknown(String fixture) throws UndecodablePush {
    assertThat(Pushes.decode(fixture)).isEqualTo(cutoff(null));
  }

  @Test
  void readsANewDeliveryWindow() throws UndecodablePush {
    assertThat(Pushes.decode("delivery-date-changed"))
        .isEqualTo(
            new FbsPush.DeliveryDateChanged(
                POSTING,
                SELLER,
                window("2026-03-08T07:00:00Z", "2026-03-08T16:00:00Z"),
                window("2026-03-07T07:00:00Z", "2026-03-07T16:00:00Z"),
                WAREHOUSE));
  }

  @Test
  void readsADeliveryWindowThatIsEmptyNullOrMissingAsUnknown() throws UndecodablePush {
    assertThat(Pushes.decode("delivery-date-empty"))
        .isEqualTo(
            new FbsPush.DeliveryDateChanged(
                POSTING,
                SELLER,
                NO_WINDOW,
                new DeliveryWindow(Instant.parse("2026-03-07T07:00:00Z"), null),
                WAREHOUSE));
  }

  @Test
  void readsANewFboPosting() throws UndecodablePush {
    assertThat(Pushes.decode("fbo-posting-new"))
        .isEqualTo(
            new FboPush.FboPostingNew(
                FBO,
                SELLER,
                ORDER,
                "7b0c9a52-4e3d-4a51-8f6e-2d1c0b9a8f7e",
                FBO_PRODUCTS,
                Instant.parse("2026-09-01T06:15:00.500Z"),
                OZONS_WAREHOUSE));
  }

  @Test
  void readsTheCancelDateOfAnFboPosting() throws UndecodablePush {
    assertThat(Pushes.decode("fbo-posting-cancelled"))
        .isEqualTo(
            new FboPush.FboPostingCancelled(
                FBO,
                SELLER,
                ORDER,
                "7b0c9a52-4e3d-4a51-8f6e-2d1c0b9a8f7e",
                FBO_PRODUCTS,
                "posting_packing",
                "posting_canceled",
                Instant.parse("2026-09-01T11:30:00Z"),
                new CancelReason(507L, "Покупатель передумал"),
                OZONS_WAREHOUSE));
  }

  @Test
  void readsAnFboState() throws UndecodablePush {
    assertThat(Pushes.decode("fbo-posting-state-changed"))
        .isEqualTo(
            new FboPush.FboPostingStateChanged(
                FBO,
                SELLER,
                ORDER,
                "0c6f3f0e-53a9-4c9f-b1f4-9f1f7c2f4c11",
                "posting_returned_to_warehouse",
                Instant.parse("2026-09-03T20:10:44Z"),
                OZONS_WAREHOUSE));
  }

  @Test
  void readsAnFboDeliveryWindow() throws UndecodablePush {
    assertThat(Pushes.decode("fbo-posting-delivery-date-changed"))
        .isEqualTo(
            new FboPush.FboPostingDeliveryDateChanged(
                FBO,
                SELLER,
                ORDER,
                "0c6f3f0e-53a9-4c9f-b1f4-9f1f7c2f4c12",
                window("2026-09-06T07:00:00Z", "2026-09-06T19:00:00Z"),
                NO_WINDOW,
                OZONS_WAREHOUSE));
  }

  private static Push cutoff(Instant newCutoff) {
    return new FbsPush.CutoffDateChanged(
        POSTING, SELLER, newCutoff, Instant.parse("2026-03-04T12:00:00Z"), WAREHOUSE);
  }

  private static DeliveryWindow window(String begin, String end) {
    return new DeliveryWindow(Instant.parse(begin), Instant.parse(end));
  }
}
