package dev.trestle.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.order.Cause;
import dev.trestle.order.fact.PostingFacts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingMovesTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "posting_acceptance_in_progress, acceptance_in_progress",
    "posting_awaiting_registration, awaiting_registration",
    "posting_transferring_to_delivery, awaiting_deliver",
    "posting_in_carriage, awaiting_deliver",
    "posting_not_in_carriage, awaiting_deliver",
    "posting_in_arbitration, arbitration",
    "posting_in_client_arbitration, client_arbitration",
    "posting_on_way_to_city, delivering",
    "posting_transferred_to_courier_service, delivering",
    "posting_in_courier_service, delivering",
    "posting_on_way_to_pickup_point, delivering",
    "posting_in_pickup_point, delivering",
    "posting_conditionally_delivered, delivering",
    "posting_driver_pick_up, driver_pickup",
    "posting_delivered, delivered",
    "posting_received, delivered",
    "posting_canceled, cancelled",
    "posting_not_in_sort_center, not_accepted",
    "sent_by_seller, sent_by_seller",
    "canceled, cancelled",
    "posting_created, ",
    "posting_packing, ",
    "posting_returned_to_warehouse, "
  })
  void readsPushStatesOfSellersPostingsAsDocumented(String state, @Nullable String status) {
    assertThat(PostingMoves.of("rfbs").statusOf(state).orElse(null)).isEqualTo(status);
    assertThat(PostingMoves.of(null).statusOf(state).orElse(null)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "posting_created, ",
    "posting_packing, awaiting_packaging",
    "posting_returned_to_warehouse, delivering",
    "posting_in_pickup_point, delivering",
    "posting_canceled, cancelled",
    "posting_in_arbitration, ",
    "posting_driver_pick_up, ",
    "posting_not_in_sort_center, "
  })
  void readsPushStatesOfOzonsPostingsAsDocumented(String state, @Nullable String status) {
    assertThat(PostingMoves.of("fbo").statusOf(state).orElse(null)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "awaiting_packaging, delivered, true",
    "awaiting_deliver, awaiting_packaging, false",
    "delivered, delivering, false",
    "cancelled, delivered, false",
    "cancelled_from_split_pending, awaiting_deliver, false",
    "awaiting_packaging, cancelled_from_split_pending, true",
    "awaiting_deliver, cancelled_from_split_pending, false",
    "arbitration, delivering, true",
    "delivering, arbitration, true",
    "awaiting_verification, awaiting_approve, true",
    "teleporting, delivered, true",
    "delivered, teleporting, true",
    ", delivered, true"
  })
  void knowsWhereAPostingMayHaveGone(@Nullable String from, String to, boolean legal) {
    assertThat(PostingMoves.of("fbs").isLegal(from, to)).isEqualTo(legal);
  }

  @Test
  void everyLivingStatusMayBeCancelledAndNothingFollowsAnEnd() {
    MoveTable table = PostingMoves.of("fbs");

    for (PostingMoves.Move move : PostingMoves.OF_SELLERS) {
      boolean ends = PostingMoves.isFinal(move.to());
      assertThat(table.isLegal(move.to(), "cancelled"))
          .as(move.to())
          .isEqualTo(!ends || move.to().equals("cancelled"));
      assertThat(PostingMoves.OF_SELLERS.stream().anyMatch(each -> each.from().contains(move.to())))
          .as(move.to())
          .isNotEqualTo(ends);
    }
  }

  @Test
  void appliesAnOddMoveCountsItAndSaysSoOnce() {
    var metrics = new SimpleMeterRegistry();
    var oddMoves = new OddMoves(metrics);
    Posting delivered = read(unseen(), "delivered", NINE).after();
    Posting.Step back = read(delivered, "awaiting_packaging", NINE.plusSeconds(1));
    Posting.Step on = read(back.after(), "delivering", NINE.plusSeconds(2));
    Posting.Step beyond = read(on.after(), "teleporting", NINE.plusSeconds(3));

    List.of(back, on, beyond).forEach(step -> oddMoves.count(step.change().orElseThrow()));

    assertThat(back.after().content().status()).isEqualTo("awaiting_packaging");
    assertThat(
            metrics
                .get("trestle.posting.odd.moves")
                .tags("from", "delivered", "to", "awaiting_packaging")
                .counter()
                .count())
        .isEqualTo(1);
    assertThat(metrics.getMeters()).hasSize(1);
  }

  @Test
  void thePageOfMovesIsTheTable() throws IOException {
    String page = Files.readString(Path.of("docs/postings.md"));

    for (PostingMoves.Move move : PostingMoves.OF_SELLERS) {
      assertThat(page)
          .contains(
              "| `%s` | %s | %s |".formatted(move.to(), cell(move.events()), cell(move.from())));
    }
    PostingMoves.OF_OZON.stream()
        .filter(move -> !PostingMoves.OF_SELLERS.contains(move))
        .forEach(move ->
            assertThat(page)
                .contains("`%s` → `%s`".formatted(move.events().getFirst(), move.to())));
  }

  private static String cell(List<String> words) {
    return words.isEmpty()
        ? "-"
        : String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }

  private static Posting unseen() {
    return Posting.unseen(new PostingNumber("71530284-0012-1"), new SellerId(100001), 1);
  }

  private static Posting.Step read(Posting before, String status, Instant at) {
    Observation answer =
        new Observation(
            before.content().postingNumber(),
            status,
            null,
            known -> PostingFacts.inStatus(known, status));
    return before.onRead(answer, at, Cause.REREAD);
  }
}
