package dev.trestle.sandbox.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.seller.SellerId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostingLifeTest {

  private static final SellerId SELLER = new SellerId(100_001);
  private static final Instant NOW = Instant.parse("2026-09-14T09:30:15Z");

  private final PostingStore store = new PostingStore();
  private final Heard heard = new Heard();
  private final PostingLife life =
      new PostingLife(store, 1, Clock.fixed(NOW, ZoneOffset.UTC), heard);

  @Test
  void tellsOfTheOrderAndItsPostings() {
    var postings = life.createOrder(SELLER, List.of(wish(), wish())).orElseThrow();
    String first = postings.getFirst().number();
    assertThat(heard.told())
        .containsExactly(
            "order created", "created " + first, "created " + postings.getLast().number());
    life.move(SELLER, first, PostingState.ON_WAY_TO_CITY);
    assertThat(heard.told())
        .containsExactly(
            "moved " + first + " to posting_on_way_to_city",
            "order order_created to order_in_delivery");
    life.move(SELLER, first, PostingState.DELIVERED);
    assertThat(heard.told()).containsExactly("moved " + first + " to posting_delivered");
    life.cancel(SELLER, postings.getLast().number(), 352, "Нет", Canceller.SELLER);
    assertThat(heard.told())
        .containsExactly(
            "cancelled " + postings.getLast().number(), "order order_in_delivery to order_done");
  }

  @Test
  void tellsOfACancelledOrder() {
    String number = create();
    life.cancel(SELLER, number, 352, "Нет", Canceller.CLIENT);
    assertThat(heard.told()).containsExactly("cancelled " + number, "order cancelled");
  }

  @Test
  void tellsNothingThatOzonHasNoWordFor() {
    String number = create();
    life.move(SELLER, number, PostingState.BEING_PACKED);
    life.move(SELLER, number, PostingState.SHIP_FAILED);
    life.change(SELLER, number, posting -> posting.with(posting.parcel().withBoxes(2)));
    assertThat(heard.told()).isEmpty();
    assertThat(store.find(SELLER, number).orElseThrow().progress().version()).isEqualTo(4);
  }

  @Test
  void tellsOfDatesWithWhatTheyWere() {
    String number = create();
    life.setCutoff(SELLER, number, NOW);
    assertThat(heard.told()).containsExactly("cutoff " + NOW.plusSeconds(86_400) + " to " + NOW);
    life.setCutoff(SELLER, number, NOW);
    life.setDelivery(SELLER, number, null);
    assertThat(heard.told()).singleElement().asString().endsWith("to null");
  }

  @Test
  void tellsOfTheChildrenOfASplit() {
    String number = create();
    var parts =
        life.split(SELLER, number, List.of(portions(2), portions(1)), UnaryOperator.identity())
            .orElseThrow();
    assertThat(heard.told()).containsExactly("created " + parts.getLast().number());
    assertThat(parts.getLast().progress().version()).isEqualTo(1);
    assertThat(parts.getLast().products().getFirst().quantity()).isEqualTo(1);
    assertThat(store.relatives(parts.getLast())).containsExactly(number);
  }

  @Test
  void keepsSilentOnRequest() {
    life.telling(PostingWatcher.NOBODY).create(SELLER, wish());
    assertThat(heard.told()).isEmpty();
    assertThat(store.all(SELLER)).hasSize(1);
  }

  private String create() {
    String number = life.create(SELLER, wish()).orElseThrow().number();
    heard.told();
    return number;
  }

  private static List<Portion> portions(int quantity) {
    return List.of(new Portion(987_654_321, quantity, List.of()));
  }

  private static NewPosting wish() {
    var product = new PostingProduct(987_654_321, "A", "Кружка", 3, BigDecimal.TEN);
    return new NewPosting(null, List.of(product), null, false);
  }

  private static final class Heard implements PostingWatcher {

    private final List<String> told = new ArrayList<>();

    /** What was told since the last question. */
    List<String> told() {
      List<String> copy = List.copyOf(told);
      told.clear();
      return copy;
    }

    @Override
    public void created(Posting posting) {
      told.add("created " + posting.number());
    }

    @Override
    public void moved(Posting posting) {
      told.add("moved " + posting.number() + " to " + posting.state().pushState());
    }

    @Override
    public void cancelled(Posting posting) {
      told.add("cancelled " + posting.number());
    }

    @Override
    public void cutoffChanged(Posting posting, @Nullable Instant before) {
      told.add("cutoff " + before + " to " + posting.shipment().shipmentDate());
    }

    @Override
    public void deliveryDateChanged(Posting posting, @Nullable DeliveryWindow before) {
      told.add("delivery " + before + " to " + posting.shipment().delivery());
    }

    @Override
    public void orderCreated(Order order) {
      told.add("order created");
    }

    @Override
    public void orderMoved(Order order, OrderState before) {
      told.add("order " + before.pushState() + " to " + order.state().pushState());
    }

    @Override
    public void orderCancelled(Order order, OrderState before) {
      told.add("order cancelled");
    }
  }
}
