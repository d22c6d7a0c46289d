package dev.trestle.order.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.Money;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingPacking;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.order.PostingTariffication;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.Requirements;
import dev.trestle.ozon.posting.Tariffication;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One posting as different methods tell it, each leaving out what it never tells. */
class FbsFactsTest {

  private static final PostingNumber NUMBER = new PostingNumber("71530284-0019-2");
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Sku TEA = new Sku(301877455);
  private static final Sku RING = new Sku(9);
  private static final OzonPosting.Product FIRST =
      new OzonPosting.Product(TEA, "чай/250", "Чай", 2, new Money(new BigDecimal("279.5"), "RUB"));
  private static final OzonPosting.Product SECOND =
      new OzonPosting.Product(RING, "кольцо", "Кольцо", 1, new Money(BigDecimal.TEN, "RUB"));
  private static final PostingSnapshot NOTHING = PostingFacts.nothing(NUMBER, new SellerId(100001));

  @Test
  void tellsAllThatOzonTells() {
    PostingSnapshot told = FbsFacts.onto(NOTHING, single());

    assertThat(told.scheme()).isEqualTo("rfbs");
    assertThat(told.relations().parentPostingNumber().value()).isEqualTo("71530284-0019-1");
    assertThat(told.relations().relatedPostingNumbers())
        .extracting(PostingNumber::value)
        .containsExactly("71530284-0019-1", "71530284-0019-3");
    assertThat(told.shipmentDateWithoutDelay()).isEqualTo(NINE.plusSeconds(3));
    assertThat(told.factDeliveryDate()).isEqualTo(NINE.plusSeconds(5));
    assertThat(told.deliveryWindow())
        .isEqualTo(new PostingSnapshot.DeliveryWindow(NINE, NINE.plusSeconds(7200)));
    assertThat(told.isExpress()).isTrue();
    assertThat(told.legalBuyer()).isTrue();
    assertThat(told.packing().multiBoxQty()).isEqualTo(2);
    assertThat(told.packing().requirements().gtd()).containsExactly(RING, TEA);
    assertThat(told.tariffication().current().rate()).isEqualTo("2.5");
    assertThat(told.availableActions()).containsExactly("cancel", "set_track_number", "ship");
    assertThat(told.cancellation())
        .isEqualTo(
            new PostingSnapshot.Cancellation(352L, "нет", "seller", "Продавец", true, false));
  }

  @RepeatedTest(20)
  void isOneVersionHoweverItIsReadAgain(RepetitionInfo repetition) {
    List<OzonPosting> answers = List.of(single(), listedInV3(), listedInV4(), listedBare());
    Random random = new Random(repetition.getCurrentRepetition());
    Instant askedAt = NINE;
    Posting posting =
        Posting.unseen(NUMBER, new SellerId(100001), 1)
            .onRead(Observation.of(single()), askedAt, Cause.REREAD)
            .after()
            .onRead(Observation.of(listedInV4()), askedAt.plusSeconds(1), Cause.SWEEP)
            .after();

    for (int read = 2; read < 30; read++) {
      OzonPosting answer = answers.get(random.nextInt(answers.size()));
      Posting.Step step =
          posting.onRead(Observation.of(answer), askedAt.plusSeconds(read), Cause.SWEEP);
      assertThat(step.change()).as("read %d", read).isEmpty();
      posting = step.after();
    }
  }

  @Test
  void learnsFromEachMethodWhatItAloneTells() {
    PostingSnapshot listed = FbsFacts.onto(NOTHING, listedInV3());

    assertThat(listed.factDeliveryDate()).isNull();
    assertThat(FbsFacts.onto(listed, single()).factDeliveryDate()).isEqualTo(NINE.plusSeconds(5));
    assertThat(FbsFacts.onto(listed, single()).products()).isEqualTo(listed.products());
    assertThat(FbsFacts.onto(FbsFacts.onto(NOTHING, single()), listedInV3()))
        .isEqualTo(FbsFacts.onto(NOTHING, single()));
  }

  @Test
  void followsTheLineThatIsReallyAnother() {
    PostingSnapshot known = FbsFacts.onto(NOTHING, single());
    OzonPosting fewer = with(List.of(FIRST), "rfbs", null, List.of(), null);

    assertThat(FbsFacts.onto(known, fewer).products()).hasSize(1);
  }

  @Test
  void knowsTheWindowThatOzonTookAway() {
    PostingSnapshot known = FbsFacts.onto(NOTHING, single());
    var taken = new OzonPosting.Analytics(null, null, null, null, null, null);
    PostingSnapshot after =
        FbsFacts.onto(known, with(List.of(FIRST, SECOND), null, null, List.of(), taken));

    assertThat(after.deliveryWindow()).isNull();
    assertThat(after.legalBuyer()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "RFBS, fbs, ozon, rfbs",
    "fbp, , ozon, fbp",
    ", , ozon, fbs",
    ", , aggregator, rfbs",
    ", , hybryd, rfbs",
    ", , drones, ",
    ", , , ",
    ", rfbs, ozon, rfbs",
    ", fbo, ozon, fbs",
    ", fbo, , "
  })
  void takesTheSchemeFromOzonsWordThenFromWhoDelivers(
      @Nullable String told,
      @Nullable String known,
      @Nullable String integration,
      @Nullable String scheme) {
    assertThat(Scheme.ofSeller(told, known, integration)).isEqualTo(scheme);
  }

  @Test
  void publishesNoTariffOfZeros() {
    var zeros = new Tariffication.Tariff(BigDecimal.ZERO, null, new Money(BigDecimal.ZERO, "RUB"));

    assertThat(TarifficationFacts.of(Tariffication.NONE)).isNull();
    assertThat(TarifficationFacts.of(new Tariffication(zeros, zeros, null, List.of()))).isNull();
    assertThat(TarifficationFacts.of(tariffs()))
        .extracting(PostingTariffication::steps)
        .isEqualTo(
            List.of(
                new PostingTariffication.Step(
                    NINE,
                    new PostingTariffication.Tariff(new BigDecimal("2.5"), "discount", null),
                    null)));
  }

  @Test
  void requirementsThatAreNotThereAreNoneAgainWhenReadBack() {
    PostingSnapshot bare = FbsFacts.onto(NOTHING, listedBare());

    String json = dev.trestle.contracts.Json.write(bare);
    assertThat(dev.trestle.contracts.Json.read(json, PostingSnapshot.class)).isEqualTo(bare);
    assertThat(bare.packing().requirements())
        .isNotEqualTo(
            new PostingPacking.Requirements(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of()));
  }

  /** {@code /v3/posting/fbs/get}: everything but the scheme. */
  private static OzonPosting single() {
    return with(
        List.of(FIRST, SECOND),
        null,
        NINE.plusSeconds(5),
        List.of(new PostingNumber("71530284-0019-3"), new PostingNumber("71530284-0019-1")),
        new OzonPosting.Analytics(true, 7L, "Тверь", "PVZ", NINE, NINE.plusSeconds(7200)));
  }

  /** No day of delivery, no kin, products in another order. */
  private static OzonPosting listedInV3() {
    return with(
        List.of(SECOND, FIRST),
        null,
        null,
        List.of(),
        new OzonPosting.Analytics(true, 7L, "Тверь", "PVZ", NINE, NINE.plusSeconds(7200)));
  }

  private static OzonPosting listedInV4() {
    return with(
        List.of(FIRST, SECOND),
        "rfbs",
        null,
        List.of(),
        new OzonPosting.Analytics(true, 7L, "Тверь", "PVZ", NINE, NINE.plusSeconds(7200)));
  }

  /** Nothing was asked for. */
  private static OzonPosting listedBare() {
    return with(List.of(SECOND, FIRST), "rfbs", null, List.of(), null);
  }

  private static OzonPosting with(
      List<OzonPosting.Product> products,
      @Nullable String schema,
      @Nullable Instant factDeliveryDate,
      List<PostingNumber> related,
      OzonPosting.@Nullable Analytics analytics) {
    return new OzonPosting(
        NUMBER,
        88_120_450_191L,
        "71530284-0019",
        "cancelled",
        "posting_canceled",
        new OzonPosting.Dates(
            NINE, NINE.plusSeconds(9), NINE.plusSeconds(3), NINE.plusSeconds(4), factDeliveryDate),
        new OzonPosting.Delivery(null, "FX-19", "non_integrated", schema, true),
        products,
        packing(),
        new OzonPosting.Relations(new PostingNumber("71530284-0019-1"), related),
        tariffs(),
        Set.of("ship", "cancel", "set_track_number"),
        new OzonPosting.Cancellation(352L, "нет", "seller", "Продавец", true, false),
        new OzonPosting.Details(analytics, null, null, null, null));
  }

  private static Packing packing() {
    Set<Sku> none = Set.of();
    return new Packing(
        new Requirements(Set.of(TEA, RING), none, none, none, none, none, none, none, none),
        true,
        2,
        null);
  }

  private static Tariffication tariffs() {
    var discount = new Tariffication.Tariff(new BigDecimal("2.5"), "discount", null);
    var step =
        new Tariffication.Step(
            NINE,
            new Tariffication.Tariff(
                new BigDecimal("2.5"), "discount", new Money(BigDecimal.ZERO, "RUB")),
            new Money(BigDecimal.ZERO, "RUB"));
    return new Tariffication(discount, null, NINE, List.of(step));
  }
}
