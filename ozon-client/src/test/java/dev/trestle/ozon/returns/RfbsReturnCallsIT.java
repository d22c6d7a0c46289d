package dev.trestle.ozon.returns;

import static dev.trestle.ozon.Answered.failure;
import static dev.trestle.ozon.Answered.nextMethodIsGone;
import static dev.trestle.ozon.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class RfbsReturnCallsIT {

  private static final String RETURNS = "/sellers/100001/rfbs-returns";

  @Inject RfbsReturnCalls calls;
  @Inject OzonAccounts accounts;

  private PostingNumber number;

  @BeforeEach
  void forget() {
    SandboxControl.post("/reset", "");
    String posting =
        "{\"scheme\":\"rfbs\",\"products\":[{\"sku\":455012877,\"price\":\"1990.50\"}]}";
    number = new PostingNumber(SandboxControl.posting(100_001, posting));
  }

  @Test
  void listsRequestsPageByPage() {
    for (int i = 0; i < 101; i++) {
      create();
    }
    var query = new RfbsReturnQuery(List.of("New"), number, null, null);

    var first = ok(calls.list(caller(), query, null));
    var second = ok(calls.list(caller(), query, first.next()));

    assertThat(first.items()).hasSize(100);
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(second.items().getFirst().postingNumber()).isEqualTo(number);
  }

  @Test
  void actsByTheActionsOfNow() {
    ReturnId id = create();
    var actions = ok(calls.get(caller(), id)).actions();
    int verify = idOf(actions, "Согласовать");

    ok(calls.act(caller(), id, new RfbsDecision.Verify(verify, "Почтой")));

    int receive = idOf(ok(calls.get(caller(), id)).actions(), "получен");
    ok(calls.act(caller(), id, new RfbsDecision.Receive(receive)));
    assertThat(ok(calls.get(caller(), id)).request().state()).isEqualTo("ReceivedBySeller");
    var other = new RfbsDecision.Other(verify, "");
    assertThat(failure(calls.act(caller(), id, other))).isInstanceOf(OzonFailure.Refused.class);
    ok(calls.act(caller(), id, new RfbsDecision.Reject(RfbsDecision.REJECT_CHECKED, 11, "Цел")));
    assertThat(ok(calls.get(caller(), id)).rejectionComment()).isEqualTo("Цел");
  }

  @Test
  void compensatesInPart() {
    ReturnId id = create();
    ok(calls.act(caller(), id, compensation("300.50")));

    assertThat(truth().path("compensation_amount").asText()).isEqualTo("300.5");
  }

  @Test
  void decidesByTheOlderMethods() {
    older(new RfbsDecision.Compensate(RfbsDecision.COMPENSATE, new BigDecimal("300.50")));
    assertThat(truth().path("compensation_amount").asText()).isEqualTo("300.5");
    older(new RfbsDecision.ReturnMoney(1030, new BigDecimal("99.10")));
    assertThat(truth().path("return_for_back_way").asInt()).isEqualTo(100);
    older(new RfbsDecision.Reject(RfbsDecision.REJECT, 12, "Поздно"));
    assertThat(truth().path("rejection_reason_id").asInt()).isEqualTo(12);
    ReturnId id = older(new RfbsDecision.Verify(1000, "Почтой"));
    assertThat(truth().path("state").asText()).isEqualTo("MovingToSeller");
    nextMethodIsGone();
    ok(calls.act(caller(), id, new RfbsDecision.Receive(1010)));
    assertThat(truth().path("state").asText()).isEqualTo("ReceivedBySeller");
    assertThat(requests().path("/v2/returns/rfbs/compensate").size()).isEqualTo(1);
  }

  @Test
  void missesARequestThatIsNotThere() {
    assertThat(failure(calls.get(caller(), new ReturnId(5))))
        .isInstanceOf(OzonFailure.Missing.class);
  }

  private ReturnId older(RfbsDecision decision) {
    ReturnId id = create();
    nextMethodIsGone();
    ok(calls.act(caller(), id, decision));
    return id;
  }

  private static RfbsDecision compensation(String amount) {
    return new RfbsDecision.Compensate(RfbsDecision.COMPENSATE, new BigDecimal(amount));
  }

  private static int idOf(List<RfbsReturnDetail.Action> actions, String word) {
    return actions.stream()
        .filter(action -> action.name() != null && action.name().contains(word))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ReturnId create() {
    String body = "{\"posting_number\":\"" + number + "\"}";
    return new ReturnId(SandboxControl.post(RETURNS, body).path("return_id").longValue());
  }

  /** Of the newest request. */
  private static JsonNode truth() {
    JsonNode all = SandboxControl.get(RETURNS).path("returns");
    return all.get(all.size() - 1);
  }

  private static JsonNode requests() {
    return SandboxControl.get("/requests").path("requests");
  }

  private Caller caller() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
