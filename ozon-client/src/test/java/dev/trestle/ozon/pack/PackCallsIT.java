package dev.trestle.ozon.pack;

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
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.ProductQuantity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ClientStack.class)
class PackCallsIT {

  private static final Sku TEA = new Sku(301877455);
  private static final Sku PHONE = new Sku(301877460);
  private static final String BOTH =
      "{\"products\":[{\"sku\":301877455,\"quantity\":2},{\"sku\":301877460}]}";

  @Inject PackCalls calls;
  @Inject CountryCalls countries;
  @Inject PostingCalls postings;
  @Inject OzonAccounts accounts;

  @Test
  void packsAWholePosting() {
    PostingNumber number = posting(BOTH);

    assertThat(Answers.ok(calls.ship(first(), number, List.of(whole())))).containsExactly(number);
    pass();
    assertThat(read(number).status()).isEqualTo("awaiting_deliver");
    assertThat(Answers.failure(calls.ship(first(), number, List.of(whole()))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused -> assertThat(refused.message()).contains("POSTING_ALREADY_SHIPPED"));
  }

  @Test
  void splitsByPackages() {
    PostingNumber number = posting(BOTH);

    List<PostingNumber> numbers =
        Answers.ok(
            calls.ship(
                first(),
                number,
                List.of(
                    new PostingPackage(List.of(new PackedProduct(TEA, 2))),
                    new PostingPackage(List.of(new PackedProduct(PHONE, 1))))));
    pass();

    assertThat(numbers).hasSize(2).doesNotHaveDuplicates();
    assertThat(numbers)
        .allSatisfy(part -> assertThat(read(part).status()).isEqualTo("awaiting_deliver"));
  }

  @Test
  void packsAPart() {
    PostingNumber number = posting(BOTH);

    PostingNumber part =
        Answers.ok(
            calls.shipPart(
                first(), number, new PostingPackage(List.of(new PackedProduct(PHONE, 1)))));
    pass();

    assertThat(part).isNotEqualTo(number);
    assertThat(read(part).status()).isEqualTo("awaiting_deliver");
    assertThat(read(part).relations().parent()).isEqualTo(number);
    assertThat(read(number).status()).isEqualTo("awaiting_packaging");
    assertThat(read(number).products()).singleElement().matches(left -> left.sku().equals(TEA));
  }

  @Test
  void splitsWithoutPacking() {
    PostingNumber number = posting(BOTH);
    ProductQuantity tea = new ProductQuantity(TEA, 2);
    ProductQuantity phone = new ProductQuantity(PHONE, 1);

    SplitPosting split =
        Answers.ok(calls.split(first(), number, List.of(List.of(tea), List.of(phone))));

    assertThat(split.parent()).isEqualTo(new SplitPosting.Part(number, List.of(tea)));
    assertThat(split.parts())
        .singleElement()
        .satisfies(part -> assertThat(part.products()).containsExactly(phone));
  }

  @Test
  void refusesToPackWhatLacksInformation() {
    PostingNumber number =
        posting("{\"products\":[{\"sku\":301877455,\"requires\":[\"mandatory_mark\"]}]}");
    var all = new PostingPackage(List.of(new PackedProduct(TEA, 1)));

    assertThat(Answers.failure(calls.ship(first(), number, List.of(all))))
        .isInstanceOfSatisfying(
            OzonFailure.Refused.class,
            refused ->
                assertThat(refused.message()).contains("EXEMPLAR_INFO_NOT_FILLED_COMPLETELY"));
  }

  @Test
  void setsTheNumberOfBoxes() {
    PostingNumber number = posting("{\"multibox\":true}");

    assertThat(Answers.ok(calls.setBoxes(first(), number, 3))).isEqualTo(new Accepted());
    assertThat(read(number).packing().boxes()).isEqualTo(3);
  }

  @Test
  void tellsWhatAParcelMayBe() {
    PostingNumber number = posting("{}");

    Restrictions restrictions = Answers.ok(calls.restrictions(first(), number));

    assertThat(restrictions.posting()).isEqualTo(number);
    assertThat(restrictions.maxWeight()).isPositive();
  }

  @Test
  void saysWhereAProductWasMade() {
    PostingNumber number =
        posting("{\"products\":[{\"sku\":301877455,\"requires\":[\"country\"]}]}");
    Country country = Answers.ok(countries.countries(first(), "")).getFirst();

    assertThat(read(number).packing().requirements().country()).containsExactly(TEA);
    Answers.ok(countries.setCountry(first(), number, TEA, country.isoCode()));
    assertThat(read(number).packing().requirements().country()).isEmpty();
    assertThat(Answers.ok(countries.countries(first(), "no such country"))).isEmpty();
  }

  private static PostingPackage whole() {
    return new PostingPackage(List.of(new PackedProduct(TEA, 2), new PackedProduct(PHONE, 1)));
  }

  private OzonPosting read(PostingNumber number) {
    return Answers.ok(postings.get(first(), number));
  }

  private static PostingNumber posting(String body) {
    return new PostingNumber(SandboxControl.posting(100_001, body));
  }

  /** The sandbox packs for some seconds of its own clock. */
  private static void pass() {
    SandboxControl.post("/clock", "{\"advance_seconds\":10}");
  }

  private Caller first() {
    return Caller.command(accounts.withId(1).orElseThrow());
  }
}
