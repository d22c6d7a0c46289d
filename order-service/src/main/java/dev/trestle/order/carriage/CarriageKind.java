package dev.trestle.order.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.CommandFailure;
import dev.trestle.order.command.CommandKind;
import dev.trestle.order.command.Move;
import dev.trestle.order.command.PostingReads;
import dev.trestle.order.command.Settlement;
import dev.trestle.order.command.Stage;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.carriage.ActCalls;
import dev.trestle.ozon.carriage.ActQuery;
import dev.trestle.ozon.carriage.CarriageCalls;
import dev.trestle.ozon.carriage.Delivery;
import dev.trestle.ozon.carriage.DeliveryCalls;
import dev.trestle.ozon.carriage.DeliveryQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands postings over: finds or creates the carriage, fills it where only some are wanted, approves
 * it, and waits for its papers; what is left goes with the next one.
 */
@ApplicationScoped
public class CarriageKind implements CommandKind<CarriageOrder, CarriageProgress> {

  /** Of its commands. */
  public static final String NAME = "carriage";

  /** A carriage that Ozon lets us create much later would take what nobody looked at. */
  private static final Duration CREATE_WITHIN = Duration.ofMinutes(10);

  /** How far back a posting that has left is looked for. */
  private static final int DAYS = 7;

  private final DeliveryCalls deliveries;
  private final CarriageCalls carriages;
  private final ActCalls acts;
  private final PostingReads postings;

  CarriageKind(
      DeliveryCalls deliveries, CarriageCalls carriages, ActCalls acts, PostingReads postings) {
    this.deliveries = deliveries;
    this.carriages = carriages;
    this.acts = acts;
    this.postings = postings;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<CarriageOrder> intentType() {
    return CarriageOrder.class;
  }

  @Override
  public Class<CarriageProgress> progressType() {
    return CarriageProgress.class;
  }

  @Override
  public CarriageProgress begin(CarriageOrder intent) {
    return CarriageProgress.NONE;
  }

  @Override
  public String firstStage() {
    return Carrying.POSTING;
  }

  @Override
  public List<String> readable(List<String> subjects) {
    return subjects.stream().filter(subject -> !subject.startsWith(CarriageOrder.SUBJECT)).toList();
  }

  @Override
  public Map<String, Stage<CarriageOrder, CarriageProgress>> stages() {
    Map<String, Stage<CarriageOrder, CarriageProgress>> stages = new HashMap<>();
    stages.put(Carrying.POSTING, new Stage.Read<>(this::posting));
    stages.put(Carrying.ACTS, new Stage.Read<>(this::acts));
    stages.put(Carrying.FIND, new Stage.Read<>(this::find));
    stages.put(Carrying.LOOK, new Stage.Read<>(this::look));
    stages.put(Carrying.CREATE, new Stage.Write<>(false, this::create, this::settleCreate));
    stages.put(Carrying.FILL, new Stage.Write<>(true, this::fill, this::settleFill));
    stages.put(Carrying.APPROVE, new Stage.Write<>(true, this::approve, this::settleApprove));
    stages.put(Carrying.CANCEL, new Stage.Write<>(true, this::cancel, this::settleCancel));
    stages.put(Carrying.PAPERS, new Stage.Follow<>(this::papers));
    return stages;
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> posting(
      Turn<CarriageOrder, CarriageProgress> turn) {
    PostingNumber asked = turn.intent().posting();
    return asked == null
        ? at(new Move.Next<>(Carrying.LOOK, turn.progress()))
        : postings.before(turn, asked).map(answer -> answer.map(Carrying::onPosting));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> acts(Turn<CarriageOrder, CarriageProgress> turn) {
    LocalDate today = LocalDate.ofInstant(turn.command().now(), ZoneOffset.UTC);
    return acts.list(turn.caller(), ActQuery.between(today.minusDays(DAYS), today.plusDays(1)))
        .map(answer -> answer.map(found -> Carrying.onActs(found, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> find(Turn<CarriageOrder, CarriageProgress> turn) {
    CarriageProgress progress = turn.progress();
    if (progress.candidates().isEmpty()) {
      return at(Carrying.onNoCandidate(progress));
    }
    return acts.postings(turn.caller(), progress.atCandidate().carriage())
        .map(answer -> answer.map(inside -> Carrying.onCandidate(inside, turn.intent(), progress)));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> look(Turn<CarriageOrder, CarriageProgress> turn) {
    return delivery(turn)
        .map(answer ->
            answer.map(found -> Carrying.onDelivery(found, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> create(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return carriages
        .create(turn.caller(), turn.intent().deliveryMethodId(), turn.intent().day())
        .map(answer ->
            tooLate(turn, answer)
                ? new OzonAnswer.Ok<>(
                    new Move.Failed<>(
                        CommandFailure.conflict(
                            "Ozon lets no carriage be created yet: " + reason(answer), true)))
                : answer.map(id -> Carrying.created(id, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<CarriageProgress>>> settleCreate(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return delivery(turn)
        .map(answer ->
            answer.map(found -> Carrying.onCreated(found, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> fill(Turn<CarriageOrder, CarriageProgress> turn) {
    CarriageProgress progress = turn.progress();
    return carriages
        .setPostings(turn.caller(), progress.carriage(), turn.intent().only())
        .map(answer -> orGiveUp(answer.map(taken -> Carrying.onFilled(taken, progress)), progress));
  }

  private Uni<OzonAnswer<Settlement<CarriageProgress>>> settleFill(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return acts.postings(turn.caller(), turn.progress().carriage())
        .map(answer ->
            answer.map(inside -> Carrying.onFilling(inside, turn.intent(), turn.progress())));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> approve(
      Turn<CarriageOrder, CarriageProgress> turn) {
    CarriageProgress progress = turn.progress();
    return carriages
        .approve(turn.caller(), progress.carriage(), turn.intent().containers())
        .map(answer ->
            orGiveUp(answer.map(taken -> new Move.Next<>(Carrying.PAPERS, progress)), progress));
  }

  private Uni<OzonAnswer<Settlement<CarriageProgress>>> settleApprove(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return carriages
        .get(turn.caller(), turn.progress().carriage())
        .map(answer -> answer.map(carriage -> Carrying.onApproving(carriage, turn.progress())));
  }

  private Uni<OzonAnswer<Move<CarriageProgress>>> cancel(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return carriages
        .cancel(turn.caller(), turn.progress().carriage())
        .map(answer -> answer.map(status -> Carrying.cancelled(turn.progress())));
  }

  private Uni<OzonAnswer<Settlement<CarriageProgress>>> settleCancel(
      Turn<CarriageOrder, CarriageProgress> turn) {
    return carriages
        .get(turn.caller(), turn.progress().carriage())
        .map(answer -> answer.map(carriage -> Carrying.onCancelling(carriage, turn.progress())));
  }

  /** Papers take seconds or minutes: the first looks come sooner than Ozon's usual pause. */
  private Uni<OzonAnswer<Move<CarriageProgress>>> papers(
      Turn<CarriageOrder, CarriageProgress> turn) {
    CarriageProgress progress = turn.progress();
    return acts.check(turn.caller(), progress.carriage())
        .map(answer ->
            OzonAnswer.failure(answer) instanceof OzonFailure.NotYet early
                ? new OzonAnswer.Ok<>(new Move.Again<>(null, early.reason(), progress))
                : answer.map(act -> Carrying.onPapers(act, turn.intent(), progress)));
  }

  private Uni<OzonAnswer<Optional<Delivery>>> delivery(Turn<CarriageOrder, CarriageProgress> turn) {
    CarriageOrder order = turn.intent();
    DeliveryQuery query = new DeliveryQuery(order.deliveryMethodId(), order.day());
    return deliveries
        .deliveries(turn.caller(), query, null)
        .map(answer ->
            answer.map(page ->
                page.items().stream()
                    .filter(each -> each.deliveryMethodId() == order.deliveryMethodId())
                    .findFirst()));
  }

  /** A refusal leaves no carriage of ours behind that holds what it should not. */
  private static OzonAnswer<Move<CarriageProgress>> orGiveUp(
      OzonAnswer<Move<CarriageProgress>> answer, CarriageProgress progress) {
    return OzonAnswer.failure(answer) instanceof OzonFailure.Refused refused
        ? new OzonAnswer.Ok<>(
            Carrying.giveUp(CommandFailure.refused(refused.code(), refused.message()), progress))
        : answer;
  }

  private static boolean tooLate(Turn<CarriageOrder, CarriageProgress> turn, OzonAnswer<?> answer) {
    Instant end = turn.command().stageAt().plus(CREATE_WITHIN);
    return OzonAnswer.failure(answer) instanceof OzonFailure.NotYet
        && turn.command().now().isAfter(end);
  }

  private static String reason(OzonAnswer<?> answer) {
    OzonFailure failure = OzonAnswer.failure(answer);
    return failure == null ? "" : failure.reason();
  }

  private static Uni<OzonAnswer<Move<CarriageProgress>>> at(Move<CarriageProgress> move) {
    return Uni.createFrom().item(new OzonAnswer.Ok<>(move));
  }
}
