package dev.trestle.order.carriage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.carriage.CarriageOutcome.Shipped;
import dev.trestle.order.carriage.CarriageProgress.Origin;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.Settlement;
import dev.trestle.ozon.ItemError;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.carriage.Act;
import dev.trestle.ozon.carriage.ActPosting;
import dev.trestle.ozon.carriage.ActStatus;
import dev.trestle.ozon.carriage.Carriage;
import dev.trestle.ozon.carriage.CarriageId;
import dev.trestle.ozon.carriage.Delivery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarryingTest {

  private static final PostingNumber A = new PostingNumber("1-1-1");
  private static final PostingNumber B = new PostingNumber("2-2-1");
  private static final CarriageOrder ALL = new CarriageOrder(7, null, List.of(), 0, null);
  private static final CarriageOrder FOR_A = new CarriageOrder(7, null, List.of(), 0, A);
  private static final CarriageOrder ONLY_A = new CarriageOrder(7, null, List.of(A), 0, A);
  private static final CarriageProgress NONE = CarriageProgress.NONE;

  @Test
  void createsACarriageWhereSomethingIsReady() {
    var move = Carrying.onDelivery(delivery(2L, carriage(5, "formed")), ALL, NONE);

    assertThat(next(move, Carrying.CREATE).known()).containsExactly(5L);
  }

  @Test
  void goesOnWithTheCarriageThatIsOpen() {
    var delivery = delivery(null, carriage(5, "formed"), carriage(6, "new"));

    var progress = next(Carrying.onDelivery(delivery, ALL, NONE), Carrying.APPROVE);
    assertThat(progress.current()).isEqualTo(6);
    assertThat(progress.origin()).isEqualTo(Origin.OPEN);
    next(Carrying.onDelivery(delivery, ONLY_A, NONE), Carrying.FILL);
  }

  @Test
  void showsAllThatLeftWhereNothingIsReady() {
    var delivery =
        delivery(null, carriage(5, "formed"), carriage(6, "cancelled"), carriage(8, "sended"));

    var first = next(Carrying.onDelivery(delivery, ALL, NONE), Carrying.PAPERS);
    var second = next(Carrying.onPapers(ready(false, A), ALL, first), Carrying.PAPERS);
    var done = Carrying.onPapers(ready(false, B), ALL, second);

    assertThat(outcome(done).already()).isTrue();
    assertThat(outcome(done).carriages()).extracting(Shipped::carriageId).containsExactly(5L, 8L);
    assertThat(((Move.Done<?>) done).reread()).isEmpty();
  }

  @Test
  void saysThatAPostingCannotLeaveYet() {
    var move = Carrying.onDelivery(delivery(null, carriage(5, "formed")), FOR_A, NONE);

    assertThat(failure(move).detail()).contains("not_packaged");
    assertThat(failure(Carrying.onDelivery(Optional.empty(), ALL, NONE)).status()).isEqualTo(409);
  }

  @Test
  void findsTheCarriageThatALostAnswerCreated() {
    var before = NONE.beside(List.of(5L));

    var settled =
        Carrying.onCreated(delivery(1L, carriage(5, "formed"), carriage(6, "new")), ONLY_A, before);
    var progress = next(((Settlement.Clear<CarriageProgress>) settled).move(), Carrying.FILL);
    assertThat(progress.carriage()).isEqualTo(new CarriageId(6));
    assertThat(progress.origin()).isEqualTo(Origin.CREATED);
    assertThat(Carrying.onCreated(delivery(1L, carriage(5, "formed")), ONLY_A, before))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void approvesWhatItCouldFillAndTakesBackWhatItCouldNot() {
    var ours = NONE.at(new CarriageId(6), Origin.CREATED);
    var theirs = NONE.at(new CarriageId(6), Origin.OPEN);
    var refused = new ItemError("2-2-1", "HAS_INCORRECT_STATUS", "");

    assertThat(
            next(
                    Carrying.onFilled(new Items<>(List.of(A), List.of(refused)), ours),
                    Carrying.APPROVE)
                .notTaken())
        .extracting(CarriageOutcome.NotTaken::reason)
        .containsExactly("HAS_INCORRECT_STATUS");
    var doomed =
        next(Carrying.onFilled(new Items<>(List.of(), List.of(refused)), ours), Carrying.CANCEL);
    assertThat(failure(Carrying.cancelled(doomed)).detail()).contains("HAS_INCORRECT_STATUS");
    assertThat(
            failure(Carrying.onFilled(new Items<>(List.of(), List.of(refused)), theirs)).status())
        .isEqualTo(409);
  }

  @Test
  void knowsAFillingByWhatIsInside() {
    var progress = NONE.at(new CarriageId(6), Origin.CREATED);

    assertThat(Carrying.onFilling(List.of(inside(A)), ONLY_A, progress))
        .isInstanceOf(Settlement.Clear.class);
    assertThat(Carrying.onFilling(List.of(inside(A), inside(B)), ONLY_A, progress))
        .isInstanceOf(Settlement.NotSeen.class);
    assertThat(Carrying.onFilling(List.of(), ONLY_A, progress))
        .isInstanceOf(Settlement.NotSeen.class);
  }

  @Test
  void knowsAnApprovalByTheCarriagesStatus() {
    var progress = NONE.at(new CarriageId(6), Origin.CREATED);

    assertThat(Carrying.onApproving(carriageInStatus("new"), progress))
        .isInstanceOf(Settlement.NotSeen.class);
    assertThat(Carrying.onApproving(carriageInStatus("formed"), progress))
        .isEqualTo(new Settlement.Clear<>(new Move.Next<>(Carrying.PAPERS, progress)));
    assertThat(Carrying.onApproving(carriageInStatus("cancelled"), progress))
        .isInstanceOf(Settlement.Clear.class);
  }

  @Test
  void sendsTheRemainderWithTheNextCarriageButNotForEver() {
    var at = NONE.at(new CarriageId(6), Origin.CREATED);

    next(Carrying.onPapers(ready(true, A), ALL, at), Carrying.LOOK);
    assertThat(outcome(Carrying.onPapers(ready(true, A), ONLY_A, at)).moreWait()).isTrue();
    assertThat(outcome(Carrying.onPapers(ready(true), ALL, at)).moreWait()).isTrue();

    CarriageProgress many = at;
    for (int i = 0; i < 9; i++) {
      many = many.done(new Shipped(i + 10, "ready", List.of(A), List.of()));
    }
    many = many.at(new CarriageId(6), Origin.CREATED);
    assertThat(outcome(Carrying.onPapers(ready(true, A), ALL, many)).carriages()).hasSize(10);
  }

  @Test
  void asksForReReadsOfAllThatWentAndAllThatWasTakenOut() {
    var act = new ActStatus("ready", List.of(A), List.of(B), false, false);

    var done =
        (Move.Done<CarriageProgress>)
            Carrying.onPapers(act, ALL, NONE.at(new CarriageId(6), Origin.CREATED));

    assertThat(done.reread()).containsExactly("1-1-1", "2-2-1");
  }

  @Test
  void looksForThePostingInTheNewestActsOfItsDeliveryMethod() {
    var acts =
        List.of(
            act(3, 7L, "formed"),
            act(9, 8L, "formed"),
            act(5, 7L, "cancelled"),
            act(4, 7L, "sended"));

    var found = next(Carrying.onActs(acts, FOR_A, NONE), Carrying.FIND);
    assertThat(found.candidates()).containsExactly(4L, 3L);
    var rest = next(Carrying.onCandidate(List.of(inside(B)), FOR_A, found), Carrying.FIND);
    assertThat(rest.candidates()).containsExactly(3L);
    var at = next(Carrying.onCandidate(List.of(inside(A)), FOR_A, rest), Carrying.PAPERS);
    assertThat(at.left()).isTrue();
    assertThat(at.current()).isEqualTo(3);
  }

  private static CarriageProgress next(Move<CarriageProgress> move, String stage) {
    var next = (Move.Next<CarriageProgress>) move;
    assertThat(next.stage()).isEqualTo(stage);
    return next.progress();
  }

  private static CarriageOutcome outcome(Move<CarriageProgress> move) {
    return (CarriageOutcome) ((Move.Done<CarriageProgress>) move).outcome();
  }

  private static CommandFailure failure(Move<CarriageProgress> move) {
    return ((Move.Failed<CarriageProgress>) move).failure();
  }

  private static Optional<Delivery> delivery(Long ready, Delivery.Listed... carriages) {
    return Optional.of(
        new Delivery(
            7,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(carriages),
            ready,
            List.of("not_packaged")));
  }

  private static Delivery.Listed carriage(long id, String status) {
    return new Delivery.Listed(new CarriageId(id), status, null);
  }

  private static ActStatus ready(boolean more, PostingNumber... postings) {
    return new ActStatus("ready", List.of(postings), List.of(), false, more);
  }

  private static ActPosting inside(PostingNumber number) {
    return new ActPosting(number, null, null, List.of());
  }

  private static Carriage carriageInStatus(String status) {
    return new Carriage(
        new CarriageId(6), status, 7L, null, List.of(), null, null, null, null, null, null, null);
  }

  private static Act act(long id, Long method, String status) {
    return new Act(
        new CarriageId(id), status, method, null, null, null, null, null, null, null, null, null);
  }
}
