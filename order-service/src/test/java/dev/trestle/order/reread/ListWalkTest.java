package dev.trestle.order.reread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.messaging.RereadQueue.Claim;
import dev.trestle.messaging.RereadQueue.Told;
import dev.trestle.order.listing.ListSource;
import dev.trestle.order.listing.Way;
import dev.trestle.order.posting.Observation;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.RereadKinds;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListWalkTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Claim FIRST = Claims.posting("71530284-0001-1");
  private static final Claim SECOND = Claims.posting("71530284-0002-1");
  private static final Claim ORDER = Claims.order("71530284-0001");

  private final Source source = new Source();

  /** A list whose version tests switch. */
  private static final class Source implements ListSource {

    private Way way = Way.ORDERS;
    private boolean exact = true;

    @Override
    public String kind() {
      return RereadKinds.POSTING;
    }

    @Override
    public Way way() {
      return way;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public boolean isExact() {
      return exact;
    }

    @Override
    public Uni<OzonAnswer<Page<Listed>>> page(Caller caller, @Nullable String next) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void leavesOpenWhatTheListDoesNotTell() {
    ListWalk walk = walk(FIRST, SECOND);
    assertThat(walk.isOver()).isFalse();
    tell(walk, "71530284-0001-1", "71530284-0001-2");

    assertThat(walk.told()).isEqualTo(2);
    assertThat(walk.open()).containsExactly(SECOND);
    assertThat(walk.ending()).isEqualTo(ListWalk.Ending.AT_THE_END);
  }

  @Test
  void endsAsSoonAsAllPostingsAreTold() {
    ListWalk walk = walk(FIRST, SECOND);
    tell(walk, "71530284-0001-1", "71530284-0002-1");

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.ending()).isEqualTo(ListWalk.Ending.SATISFIED);
    assertThat(walk.ordersWhole()).isEmpty();
  }

  @Test
  void readsAnOrderToTheEndOfTheList() {
    ListWalk walk = walk(FIRST, ORDER);
    tell(walk, "71530284-0001-1");
    assertThat(walk.isOver()).isFalse();
    tell(walk, "71530284-0001-2");

    assertThat(walk.open()).isEmpty();
    assertThat(walk.ordersWhole()).containsExactly(Told.asked(ORDER));
  }

  @Test
  void satisfiesOtherRequestsForTheOrdersThatItToldWhole() {
    ListWalk walk = walk(FIRST, SECOND);
    tell(walk, "71530284-0001-1", "71530284-0002-1");

    assertThat(walk.ending()).isEqualTo(ListWalk.Ending.AT_THE_END);
    assertThat(walk.ordersWhole())
        .containsExactlyInAnyOrder(
            Told.beside(RereadKinds.ORDER, "71530284-0001"),
            Told.beside(RereadKinds.ORDER, "71530284-0002"));
  }

  @Test
  void doesNotTakeAnOrderForToldOfWhichAPostingWasLeftToOthers() {
    ListWalk walk = walk(FIRST);
    tell(walk, false, "71530284-0001-1", "71530284-0001-2");

    assertThat(walk.open()).isEmpty();
    assertThat(walk.ordersWhole()).isEmpty();
  }

  @Test
  void takesAnOrderForToldWhenAWindowTellsAnyOfIt() {
    source.way = Way.WINDOW;
    ListWalk walk = walk(ORDER);
    tell(walk, "88812345-0007-1");
    assertThat(walk.isOver()).isFalse();
    tell(walk, "71530284-0001-1");

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.ordersWhole()).containsExactly(Told.asked(ORDER));
  }

  @Test
  void findsTheOrderWhereAPushNamedItLikeAPosting() {
    Claim named = Claims.order("71530284-0001-1");
    ListWalk walk = walk(named);
    tell(walk, "71530284-0001-1");

    assertThat(walk.open()).isEmpty();
    assertThat(walk.ordersWhole()).containsExactly(Told.asked(named));
  }

  @Test
  void asksNoFurtherWhenTheLeasesRunOut() {
    ListWalk walk = new ListWalk(Claims.batch(FIRST, ORDER), source, Duration.ofNanos(-1));
    tell(walk, "71530284-0001-1");

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.ending()).isEqualTo(ListWalk.Ending.OUT_OF_TIME);
    assertThat(walk.open()).containsExactly(ORDER);
    assertThat(walk.ordersWhole()).isEmpty();
  }

  @Test
  void asksNoFurtherWhenTheListCannotPickOrdersAnyMore() {
    ListWalk walk = walk(FIRST, SECOND);
    source.exact = false;

    assertThat(walk.isOver()).isTrue();
    assertThat(walk.ending()).isEqualTo(ListWalk.Ending.OTHER_VERSION);
    assertThat(walk.open()).containsExactly(FIRST, SECOND);
  }

  @Test
  void showsTheLaneHowMuchAListTells() {
    Batch batch = Claims.batch(FIRST, SECOND);
    ListWalk walk = new ListWalk(batch, source, LONG);
    tell(walk, "71530284-0001-1", "71530284-0001-2", "71530284-0001-3", "71530284-0002-1");
    walk.learn();

    assertThat(batch.lane().fill().toldPerRequest()).isGreaterThan(1);
  }

  private ListWalk walk(Claim... claims) {
    return new ListWalk(Claims.batch(claims), source, LONG);
  }

  /** A page whose postings are known already. */
  private static void tell(ListWalk walk, String... numbers) {
    tell(walk, true, numbers);
  }

  private static void tell(ListWalk walk, boolean known, String... numbers) {
    List<ListSource.Listed> listed = Arrays.stream(numbers).map(ListWalkTest::listed).toList();
    Answer answer = walk.answer(new Page<>(listed, "more"));
    Map<PostingNumber, Posting> stored = new HashMap<>();
    if (known) {
      answer
          .numbers(false)
          .forEach(
              number -> stored.put(number, Posting.unseen(number, Claims.ACCOUNT.sellerId(), 1)));
    }
    walk.applied(Decision.on(answer, stored, claim -> null));
  }

  private static ListSource.Listed listed(String number) {
    return new ListSource.Listed(
        new Observation(new PostingNumber(number), "delivering", null, known -> known), null);
  }
}
