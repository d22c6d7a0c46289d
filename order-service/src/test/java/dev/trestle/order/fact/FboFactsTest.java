package dev.trestle.order.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.CancelReason;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PushedProduct;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.ozon.fbo.FboPosting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Postings from Ozon's warehouse: their pushes, their states, and their methods' answers. */
class FboFactsTest {

  private static final PostingNumber NUMBER = new PostingNumber("38204417-0001-1");
  private static final SellerId SELLER = new SellerId(100001);
  private static final OrderNumber ORDER = new OrderNumber("38204417-0001");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Posting unseen = Posting.unseen(NUMBER, SELLER, 1);

  @Test
  void isKnownFromItsFirstPush() {
    PostingSnapshot known = unseen.onPush(ordered(), "id-1").after().content();

    assertThat(known.scheme()).isEqualTo("fbo");
    assertThat(known.status()).isNull();
    assertThat(known.orderNumber()).isEqualTo("38204417-0001");
    assertThat(known.products()).hasSize(1);
    assertThat(known.detailed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "posting_packing, awaiting_packaging",
    "posting_transferring_to_delivery, awaiting_deliver",
    "posting_on_way_to_city, delivering",
    "posting_returned_to_warehouse, delivering",
    "posting_received, delivered",
    "posting_created, "
  })
  void readsItsOwnTableOfStates(String state, @Nullable String status) {
    assertThat(unseen.onPush(state(state), "id-1").after().content().status()).isEqualTo(status);
  }

  @Test
  void statesOfOzonsWarehouseSayNothingOfThePostingsOfSellers() {
    FbsPush returned =
        new FbsPush.StateChanged(NUMBER, SELLER, "posting_returned_to_warehouse", NINE, null);

    assertThat(unseen.onPush(returned, "id-1").after().content().status()).isNull();
  }

  @Test
  void keepsTheReasonInWordsThatThePushTold() {
    Posting cancelled = unseen.onPush(cancelled(), "id-1").after();
    Posting read = cancelled.onRead(answer("cancelled", 352L, null), NINE, Cause.REREAD).after();

    assertThat(cancelled.content().status()).isEqualTo("cancelled");
    assertThat(read.content().cancellation().cancelReason()).isEqualTo("нет товара");
    assertThat(
            read.onRead(answer("cancelled", 400L, null), NINE.plusSeconds(1), Cause.REREAD)
                .after()
                .content()
                .cancellation())
        .isEqualTo(new PostingSnapshot.Cancellation(400L, null, null, null, null, null));
  }

  @Test
  void isOneVersionWithAndWithoutWhatWasNotAskedOrTold() {
    FboPosting.Warehouse whole =
        new FboPosting.Warehouse(7L, "Тверь", "PVZ", true, NINE, NINE.plusSeconds(9));
    FboPosting.Warehouse less = new FboPosting.Warehouse(7L, "Тверь", "PVZ", true, null, null);
    Posting posting = unseen.onRead(answer("delivered", null, whole), NINE, Cause.REREAD).after();
    Posting learned = posting;
    for (FboPosting.Warehouse told : new FboPosting.@Nullable Warehouse[] {less, null, whole}) {
      posting =
          posting
              .onRead(
                  answer("delivered", null, told), posting.observedAt().plusSeconds(1), Cause.SWEEP)
              .after();
    }

    assertThat(posting.version()).isEqualTo(learned.version());
    assertThat(posting.content().legalBuyer()).isTrue();
    assertThat(posting.content().deliveryWindow().begin()).isEqualTo(NINE);
  }

  @Test
  void theSchemeOfOzonsAnswerWins() {
    Posting pushed = unseen.onPush(ordered(), "id-1").after();
    assertThat(pushed.rereadKind()).isEmpty();

    Posting read = unseen.onRead(answer("delivering", null, null), NINE, Cause.REREAD).after();
    FbsPush foreign =
        new FbsPush.StateChanged(NUMBER, SELLER, "posting_delivered", NINE.plusSeconds(9), null);
    Posting moved = read.onPush(foreign, "id-2").after();

    assertThat(moved.content().status()).isEqualTo("delivered");
    assertThat(moved.content().scheme()).isEqualTo("fbo");
    assertThat(moved.rereadKind()).hasValue("fbo-posting");
  }

  private static FboPush ordered() {
    return new FboPush.FboPostingNew(
        NUMBER,
        SELLER,
        ORDER,
        null,
        List.of(new PushedProduct(new Sku(301877455), 1, null)),
        NINE,
        7L);
  }

  private static FboPush state(String state) {
    return new FboPush.FboPostingStateChanged(NUMBER, SELLER, ORDER, null, state, NINE, null);
  }

  private static FboPush cancelled() {
    return new FboPush.FboPostingCancelled(
        NUMBER,
        SELLER,
        null,
        null,
        List.of(),
        null,
        null,
        NINE,
        new CancelReason(352L, "нет товара"),
        null);
  }

  private static Observation answer(
      String status, @Nullable Long reason, FboPosting.@Nullable Warehouse warehouse) {
    return Observation.of(
        new FboPosting(
            NUMBER,
            88_120_460_001L,
            "38204417-0001",
            status,
            null,
            new FboPosting.Dates(NINE, NINE, null),
            List.of(new FboPosting.Product(new Sku(301877455), "чай/250", "Чай", 1, null)),
            reason,
            warehouse,
            null,
            null));
  }
}
