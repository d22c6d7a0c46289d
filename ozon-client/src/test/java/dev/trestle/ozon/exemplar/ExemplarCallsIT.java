package dev.trestle.ozon.exemplar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.ozon.Accepted;
import dev.trestle.ozon.Answers;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.SandboxControl;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class ExemplarCallsIT {

  private static final Sku TEA = new Sku(301877455);
  private static final Mark GOOD =
      new Mark(Mark.MANDATORY_MARK, "0104600000000001215abcDEFGHI\u001d93dEf1");
  private static final Mark BAD = new Mark(Mark.MANDATORY_MARK, "nonsense");

  @Inject ExemplarCalls calls;
  @Inject OzonAccounts accounts;

  @Test
  void marksTheItemsOfAPosting() {
    PostingNumber posting = marked();
    Exemplar created = only(Answers.ok(calls.createOrGet(first(), posting)));
    ExemplarProducts products = with(posting, created, GOOD);

    assertThat(Answers.ok(calls.validate(first(), products)))
        .singleElement()
        .satisfies(product -> assertThat(product.valid()).isTrue());
    assertThat(Answers.ok(calls.set(first(), products))).isEqualTo(new Accepted());
    assertThat(Answers.failure(calls.status(first(), posting)))
        .isInstanceOf(OzonFailure.NotYet.class);
    pass();
    assertThat(Answers.ok(calls.status(first(), posting)).shipAvailable()).isTrue();
    assertThat(only(Answers.ok(calls.createOrGet(first(), posting))).marks()).containsExactly(GOOD);
  }

  @Test
  void marksThemInTheOlderVersionAlike() {
    PostingNumber posting = marked();
    Exemplar created =
        only(Answers.ok(calls.createOrGet(first(), ExemplarCalls.OLDER_CREATE_OR_GET, posting)));
    ExemplarProducts products = with(posting, created, GOOD);

    assertThat(Answers.ok(calls.olderValidate(first(), products)))
        .singleElement()
        .satisfies(product -> assertThat(product.valid()).isTrue());
    assertThat(Answers.ok(calls.olderSet(first(), products))).isEqualTo(new Accepted());
    pass();
    ExemplarStatus older = Answers.ok(calls.status(first(), ExemplarCalls.OLDER_STATUS, posting));
    assertThat(older.shipAvailable()).isTrue();
    assertThat(only(Answers.ok(calls.createOrGet(first(), posting))).marks()).containsExactly(GOOD);
  }

  @Test
  void tellsWhatIsWrongWithAMark() {
    PostingNumber posting = marked();
    ExemplarProducts products =
        with(posting, only(Answers.ok(calls.createOrGet(first(), posting))), BAD);

    ExemplarValidity today = Answers.ok(calls.validate(first(), products)).getFirst();
    ExemplarValidity older = Answers.ok(calls.olderValidate(first(), products)).getFirst();
    Answers.ok(calls.set(first(), products));
    pass();

    assertThat(today.valid()).isFalse();
    assertThat(today.items().getFirst().marks().getFirst().errors()).isNotEmpty();
    assertThat(older.valid()).isFalse();
    assertThat(older.items().getFirst().errors()).isNotEmpty();
    assertThat(Answers.ok(calls.status(first(), posting)).shipAvailable()).isFalse();
  }

  @Test
  void refusesToSendHalfOfTheDataInTheOlderVersion() {
    PostingNumber posting = marked();
    Exemplar created = only(Answers.ok(calls.createOrGet(first(), posting)));
    ExemplarProducts products = with(posting, created, new Mark("imei", "000000000000000"));

    assertThat(Answers.failure(calls.olderSet(first(), products)))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("OLDER_VERSION"));
  }

  private static ExemplarProducts with(PostingNumber posting, Exemplar exemplar, Mark mark) {
    return new ExemplarProducts(
        posting, 0, Map.of(TEA, List.of(Exemplar.marked(exemplar.id(), List.of(mark)))));
  }

  private static Exemplar only(PostingExemplars exemplars) {
    ProductExemplars product = exemplars.products().getFirst();
    assertThat(product.needs().mandatoryMark()).isTrue();
    assertThat(product.exemplars()).hasSize(1);
    return product.exemplars().getFirst();
  }

  private static PostingNumber marked() {
    return new PostingNumber(
        SandboxControl.posting(
            100_001, "{\"products\":[{\"sku\":301877455,\"requires\":[\"mandatory_mark\"]}]}"));
  }

  /** The sandbox checks for some seconds of its own clock. */
  private static void pass() {
    SandboxControl.post("/clock", "{\"advance_seconds\":10}");
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
