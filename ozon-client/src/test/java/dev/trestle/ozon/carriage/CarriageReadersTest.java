package dev.trestle.ozon.carriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriageReadersTest {

  private static final CarriageId ID = new CarriageId(20_911_440);
  private static final long METHOD = 1_020_005_000_451_677L;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  @Test
  void readsADeliveryWithItsCarriages() throws Exception {
    Page<Delivery> page = DeliveryReader.second(fixture("deliveries-v2"));

    assertThat(page.next()).isEqualTo("v2:MTAyMg");
    assertThat(page.items()).containsExactly(delivery(DAY));
    assertThat(page.items().getFirst().mayCreate()).isTrue();
  }

  @Test
  void readsTheSameDeliveryFromTheOlderLists() throws Exception {
    assertThat(DeliveryReader.first(fixture("deliveries-v1")))
        .isEqualTo(new Page<>(List.of(delivery(DAY)), null));
    assertThat(DeliveryReader.available(fixture("available-v1")))
        .isEqualTo(new Page<>(List.of(delivery(null)), null));
  }

  @Test
  void readsACarriage() throws Exception {
    assertThat(CarriageReader.carriage(fixture("carriage")))
        .isEqualTo(
            new Carriage(
                ID,
                "formed",
                METHOD,
                DAY,
                List.of("get_shipping_list", "set_arrival_passes"),
                true,
                3L,
                true,
                1L,
                true,
                Instant.parse("2026-05-12T09:14:55.120Z"),
                Instant.parse("2026-05-12T09:20:01Z")));
  }

  @Test
  void readsTheOutcomePerPosting() throws Exception {
    assertThat(CarriageReader.outcome(fixture("set-postings")))
        .isEqualTo(
            new Items<>(
                List.of(new PostingNumber("80411207-0031-1")),
                List.of(new ItemError("80411207-0032-1", "POSTING_NOT_FOUND", ""))));
  }

  @Test
  void takesAnErrorInsideA200ForARefusal() throws Exception {
    assertThat(CarriageReader.cancelled(new OzonAnswer.Ok<>(fixture("cancelled"))))
        .isEqualTo(new OzonAnswer.Ok<>("cancelled"));
    assertThat(CarriageReader.cancelled(new OzonAnswer.Ok<>(fixture("not-cancelled"))))
        .isEqualTo(
            new OzonAnswer.Failed<String>(
                new OzonFailure.Refused(200, "unknown", "the carriage was handed over")));
  }

  @Test
  void readsAFinishedAct() throws Exception {
    ActStatus status = ActReader.status(fixture("act-ready"));

    assertThat(status.isReady()).isTrue();
    assertThat(status.added())
        .containsExactly(
            new PostingNumber("80411207-0031-1"), new PostingNumber("80411207-0034-1"));
    assertThat(status.removed()).containsExactly(new PostingNumber("80411207-0032-1"));
    assertThat(status.partial()).isTrue();
    assertThat(status.postingsForNext()).isTrue();
    assertThat(ActReader.finished(new OzonAnswer.Ok<>(status)))
        .isEqualTo(new OzonAnswer.Ok<>(status));
  }

  @Test
  void isNotYetReadyWhileInProcess() throws Exception {
    var answer = new OzonAnswer.Ok<>(ActReader.status(fixture("act-in-process")));

    assertThat(OzonAnswer.failure(ActReader.finished(answer)))
        .isInstanceOfSatisfying(
            OzonFailure.NotYet.class, notYet -> assertThat(notYet.code()).isEqualTo("in_process"));
  }

  @Test
  void takesAnUnformedCarriageForNotYet() {
    var refused =
        new OzonAnswer.Failed<String>(
            new OzonFailure.Refused(400, "3", "Incorrect_carriage_status"));

    assertThat(OzonAnswer.failure(ActReader.papers(refused)))
        .isInstanceOf(OzonFailure.NotYet.class);
  }

  @Test
  void completesADigitalActFromItsPostings() throws Exception {
    ActStatus status = ActReader.digitalStatus(fixture("digital-act"));
    List<ActPosting> postings = ActReader.postings(fixture("act-postings"));

    assertThat(status.isReady()).isTrue();
    assertThat(postings)
        .containsExactly(
            new ActPosting(
                new PostingNumber("80411207-0031-1"),
                "awaiting_deliver",
                null,
                List.of(new ActPosting.Product(new Sku(301_877_455), "чай/250", "Чай", 2))));
    assertThat(ActReader.withPostings(status, postings).added())
        .containsExactly(new PostingNumber("80411207-0031-1"));
  }

  @Test
  void readsActsOfTheList() throws Exception {
    assertThat(ActReader.acts(fixture("acts")))
        .containsExactly(
            new Act(
                ID,
                "formed",
                METHOD,
                "Доставка, Пермь",
                "ozon",
                DAY,
                3L,
                true,
                true,
                "FORMED",
                Instant.parse("2026-05-12T09:14:55.120Z"),
                Instant.parse("2026-05-12T09:20:01Z")));
  }

  @Test
  void refusesArgumentsThatOzonDoesNotTake() {
    assertThatThrownBy(() -> new CarriageId(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActQuery(DAY, DAY, List.of(), 51)).hasMessageContaining("50");
    assertThatThrownBy(() -> ActQuery.between(DAY, DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Delivery delivery(LocalDate day) {
    return new Delivery(
        METHOD,
        "Доставка, Пермь",
        METHOD,
        "Склад Кама",
        day,
        Instant.parse("2026-05-12T12:00:00Z"),
        11L,
        9L,
        true,
        List.of(new Delivery.Listed(ID, "formed", 7L)),
        2L,
        List.of("not_packaged"));
  }

  private static WireObject fixture(String name) throws IOException {
    try (var in =
        CarriageReadersTest.class.getResourceAsStream(
            "/fixtures/ozon/carriage/" + name + ".json")) {
      return new WireObject(new ObjectMapper().readTree(in));
    }
  }
}
