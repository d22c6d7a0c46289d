package dev.trestle.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.Json;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.contracts.push.CancelReason;
import dev.trestle.contracts.push.DeliveryWindow;
import dev.trestle.contracts.push.FboPush;
import dev.trestle.contracts.push.FbsPush;
import dev.trestle.contracts.push.PostingPush;
import dev.trestle.contracts.push.PushedProduct;
import dev.trestle.order.fact.FbsFacts;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.Tariffication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Any pushes and answers in any order; the repetition's number is the seed. */
class PostingPropertyTest {

  private static final PostingNumber NUMBER = new PostingNumber("71530284-0012-1");
  private static final SellerId SELLER = new SellerId(100001);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> STATES =
      Stream.concat(PostingMoves.OF_OZON.stream(), PostingMoves.OF_SELLERS.stream())
          .flatMap(move -> move.events().stream())
          .distinct()
          .toList();
  private static final List<String> STATUSES =
      PostingMoves.OF_SELLERS.stream().map(PostingMoves.Move::to).toList();

  private Random random = new Random();

  @RepeatedTest(300)
  void endsAsTheLastAnswerSaysWithVersionsThatDiffer(RepetitionInfo seed) {
    random = new Random(seed.getCurrentRepetition());
    Posting posting = Posting.unseen(NUMBER, SELLER, 1);
    for (int step = 0; step < 60; step++) {
      posting = checked(posting, random.nextInt(3) == 0 ? read(posting) : push(posting));
    }
    Instant last = NINE.plusSeconds(10_000);
    OzonPosting truth = sellers();
    Posting settled = checked(posting, posting.onRead(Observation.of(truth), last, Cause.REREAD));

    assertThat(settled.content()).isEqualTo(FbsFacts.onto(settled.content(), truth));
    assertThat(settled.content().status()).isEqualTo(truth.status());
    assertThat(settled.content().shipmentDate()).isEqualTo(truth.dates().shipmentDate());
    assertThat(settled.content().scheme()).isEqualTo("fbs");
    assertThat(settled.onRead(Observation.of(truth), last.plusSeconds(1), Cause.SWEEP).change())
        .isEmpty();
  }

  @RepeatedTest(100)
  void endsAsTheNewestStateSaysInWhateverOrderItsPushesCome(RepetitionInfo seed) {
    random = new Random(seed.getCurrentRepetition());
    List<PostingPush> pushes = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      pushes.add(new FbsPush.StateChanged(NUMBER, SELLER, any(STATES), NINE.plusSeconds(at), null));
    }
    pushes.add(
        new FbsPush.StateChanged(NUMBER, SELLER, "posting_received", NINE.plusSeconds(99), null));
    pushes.addAll(pushes);
    Collections.shuffle(pushes, random);
    Posting posting = Posting.unseen(NUMBER, SELLER, 1);
    for (PostingPush push : pushes) {
      posting = checked(posting, posting.onPush(push, "id"));
    }

    assertThat(posting.content().status()).isEqualTo("delivered");
  }

  private static Posting checked(Posting before, Posting.Step step) {
    Posting after = step.after();
    assertThat(after.version()).isEqualTo(before.version() + (step.change().isPresent() ? 1 : 0));
    boolean changed = before.version() == 0 || !after.content().equals(before.content());
    assertThat(step.change().isPresent()).isEqualTo(changed && after.version() > 0);
    step.change().ifPresent(change -> assertThat(change.changed()).isNotEmpty());
    assertThat(Json.read(Json.write(after.content()), PostingSnapshot.class))
        .isEqualTo(after.content());
    return after;
  }

  private Posting.Step read(Posting posting) {
    Observation answer =
        random.nextInt(4) == 0 ? Observation.of(ozons()) : Observation.of(sellers());
    return posting.onRead(answer, NINE.plusSeconds(random.nextInt(5_000)), Cause.SWEEP);
  }

  private Posting.Step push(Posting posting) {
    String id = "id-" + random.nextInt(1_000);
    return posting.onPush(random.nextInt(4) == 0 ? ofOzon() : ofSeller(), id);
  }

  private PostingPush ofSeller() {
    return switch (random.nextInt(6)) {
      case 0 ->
          new FbsPush.NewPosting(
              NUMBER, SELLER, products(), time(), 7L, time(), "ozon", true, "FX-1", window());
      case 1 ->
          new FbsPush.PostingCancelled(
              NUMBER, SELLER, products(), null, "posting_canceled", time(), reason(), 7L);
      case 2 -> new FbsPush.CutoffDateChanged(NUMBER, SELLER, time(), time(), null);
      case 3 -> new FbsPush.DeliveryDateChanged(NUMBER, SELLER, window(), window(), null);
      default -> new FbsPush.StateChanged(NUMBER, SELLER, any(STATES), time(), null);
    };
  }

  private PostingPush ofOzon() {
    return switch (random.nextInt(4)) {
      case 0 -> new FboPush.FboPostingNew(NUMBER, SELLER, null, "u", products(), time(), 8L);
      case 1 ->
          new FboPush.FboPostingCancelled(
              NUMBER, SELLER, null, "u", products(), null, null, time(), reason(), 8L);
      case 2 ->
          new FboPush.FboPostingDeliveryDateChanged(
              NUMBER, SELLER, null, "u", window(), window(), 8L);
      default ->
          new FboPush.FboPostingStateChanged(NUMBER, SELLER, null, "u", any(STATES), time(), null);
    };
  }

  private OzonPosting sellers() {
    return new OzonPosting(
        NUMBER,
        88_120_450_177L,
        "71530284-0012",
        any(STATUSES),
        random.nextBoolean() ? any(STATES) : null,
        new OzonPosting.Dates(time(), time(), time(), time(), time()),
        new OzonPosting.Delivery(null, "FX-1", "ozon", random.nextBoolean() ? "fbs" : null, true),
        List.of(new OzonPosting.Product(new Sku(301877455), "чай/250", "Чай", 2, null)),
        Packing.NONE,
        OzonPosting.Relations.NONE,
        Tariffication.NONE,
        Set.of("cancel", "ship"),
        null,
        new OzonPosting.Details(
            random.nextBoolean()
                ? new OzonPosting.Analytics(false, 7L, null, null, time(), time())
                : null,
            null,
            null,
            null,
            null));
  }

  private FboPosting ozons() {
    return new FboPosting(
        NUMBER,
        88_120_450_177L,
        "71530284-0012",
        any(STATUSES),
        null,
        new FboPosting.Dates(time(), time(), time()),
        List.of(new FboPosting.Product(new Sku(301877455), "чай/250", "Чай", 2, null)),
        random.nextBoolean() ? 352L : null,
        null,
        null,
        null);
  }

  private List<PushedProduct> products() {
    return List.of(new PushedProduct(new Sku(301877455), 1 + random.nextInt(2), null));
  }

  private CancelReason reason() {
    return new CancelReason(352L + random.nextInt(2), "нет товара");
  }

  private DeliveryWindow window() {
    return new DeliveryWindow(time(), time());
  }

  private @Nullable Instant time() {
    return random.nextInt(4) == 0 ? null : NINE.plusSeconds(random.nextInt(5));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
