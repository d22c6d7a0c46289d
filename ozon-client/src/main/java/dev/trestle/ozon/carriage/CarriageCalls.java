package dev.trestle.ozon.carriage;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the business does with carriages: create one, change what is in it, approve it. When its
 * papers are ready ({@link ActCalls#check}) and postings wait for the next one, it begins again.
 */
@ApplicationScoped
public class CarriageCalls {

  static final String CREATE = "/v1/carriage/create";
  static final String SET_POSTINGS = "/v1/carriage/set-postings";
  static final String APPROVE = "/v1/carriage/approve";
  static final String CANCEL = "/v1/carriage/cancel";
  static final String GET = "/v1/carriage/get";
  static final String CREATE_ACT = "/v2/posting/fbs/act/create";

  private static final String CARRIAGE_ID = "carriage_id";

  private final OzonCalls calls;

  CarriageCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * Creates a carriage of every packed posting of the delivery method: {@code /v1/carriage/create}.
   * It is {@code new} until approved. {@code Refused} with Ozon's words, among them {@code
   * no_postings}, {@code not_packaged}, {@code can't create carriage}; {@code NotYet} for {@code
   * posting_statuses_not_ready} and {@code package_time_not_passed}.
   *
   * @param deliveryMethodId in FBS the warehouse's id
   * @param day null for today
   */
  public Uni<OzonAnswer<CarriageId>> create(
      Caller caller, long deliveryMethodId, @Nullable LocalDate day) {
    return calls
        .call(caller, CREATE, departure(deliveryMethodId, day))
        .map(answer -> answer.map(wire -> new CarriageId(wire.requiredNumber(CARRIAGE_ID))));
  }

  /**
   * Creates a carriage and approves it in one call, the way of the April 2025 reference: {@code
   * /v2/posting/fbs/act/create}, announced to be switched off on 2026-09-07. Not a version of
   * {@link #create}: nothing can be changed afterwards, and {@link #approve} must not follow. Fails
   * as {@link #create}.
   *
   * @param containers package units; 0 without trusted acceptance
   */
  public Uni<OzonAnswer<CarriageId>> createAct(
      Caller caller, long deliveryMethodId, @Nullable LocalDate day, int containers) {
    Map<String, Object> body = departure(deliveryMethodId, day);
    addContainers(body, containers);
    return calls
        .call(caller, CREATE_ACT, body)
        .map(answer ->
            answer.map(wire -> new CarriageId(wire.object("result").requiredNumber("id"))));
  }

  /**
   * Replaces the postings of a new carriage: {@code /v1/carriage/set-postings}, for sellers in
   * Russia only. Those left out may go with the next carriage.
   *
   * @param postings at least one, all in {@code awaiting_deliver}
   * @return what came of each; errors such as {@code POSTING_NOT_FOUND}
   */
  public Uni<OzonAnswer<Items<PostingNumber>>> setPostings(
      Caller caller, CarriageId carriage, List<PostingNumber> postings) {
    if (postings.isEmpty()) {
      throw new IllegalArgumentException("postings must not be empty");
    }
    var body =
        Map.of(
            CARRIAGE_ID,
            carriage.value(),
            "posting_numbers",
            postings.stream().map(PostingNumber::value).toList());
    return calls
        .call(caller, SET_POSTINGS, body)
        .map(answer -> answer.map(CarriageReader::outcome));
  }

  /**
   * Approves a carriage and starts its papers: {@code /v1/carriage/approve}.
   *
   * @param containers package units; 0 without trusted acceptance, when Ozon refuses any other
   */
  public Uni<OzonAnswer<Accepted>> approve(Caller caller, CarriageId carriage, int containers) {
    Map<String, Object> body = new HashMap<>(Map.of(CARRIAGE_ID, carriage.value()));
    addContainers(body, containers);
    return calls.call(caller, APPROVE, body).map(Accepted::read);
  }

  /**
   * Cancels a carriage, so that its postings wait for another: {@code /v1/carriage/cancel}. An
   * error that Ozon tells inside a 200 is {@code Refused}.
   *
   * @return the carriage's status afterwards, Ozon's text
   */
  public Uni<OzonAnswer<String>> cancel(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, CANCEL, Map.of(CARRIAGE_ID, carriage.value()))
        .map(CarriageReader::cancelled);
  }

  /** One carriage: {@code /v1/carriage/get}. */
  public Uni<OzonAnswer<Carriage>> get(Caller caller, CarriageId carriage) {
    return calls
        .call(caller, GET, Map.of(CARRIAGE_ID, carriage.value()))
        .map(answer -> answer.map(CarriageReader::carriage));
  }

  private static Map<String, Object> departure(long deliveryMethodId, @Nullable LocalDate day) {
    if (deliveryMethodId <= 0) {
      throw new IllegalArgumentException(
          "a delivery method's id is above zero, not " + deliveryMethodId);
    }
    return new DeliveryQuery(deliveryMethodId, day).body();
  }

  private static void addContainers(Map<String, Object> body, int containers) {
    if (containers < 0) {
      throw new IllegalArgumentException("containers must not be below zero");
    }
    if (containers > 0) {
      body.put("containers_count", containers);
    }
  }
}
