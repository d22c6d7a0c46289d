package dev.trestle.order.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.order.command.Move;
import dev.trestle.ozon.exemplar.Exemplar;
import dev.trestle.ozon.exemplar.ExemplarStatus;
import dev.trestle.ozon.exemplar.Mark;
import dev.trestle.ozon.exemplar.PostingExemplars;
import dev.trestle.ozon.exemplar.ProductExemplars;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.Packing;
import dev.trestle.ozon.posting.ProductQuantity;
import dev.trestle.ozon.posting.Requirements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackPlanTest {

  private static final Sku TEA = new Sku(11);
  private static final Sku CUP = new Sku(22);
  private static final Set<Sku> NONE = Set.of();
  private static final PackRequest EVERYTHING = new PackRequest(null, false, null, null);

  @Test
  void packsEverythingAtOnceWhereNothingIsRequired() {
    PackProgress progress = next(plan(requiring(Requirements.NONE), null, EVERYTHING), "ship");

    assertThat(progress.packages()).hasSize(1);
    assertThat(progress.packages().getFirst().products())
        .extracting(product -> product.sku() + "x" + product.quantity())
        .containsExactly("11x2", "22x1");
    assertThat(progress.before().pieces()).isEqualTo(3);
  }

  @Test
  void tellsCountriesFirstAndLooksAgain() {
    OzonPosting posting = requiring(country(TEA, CUP));
    PackProgress two =
        next(plan(posting, null, telling(country(TEA, "TR"), country(CUP, "RU"))), "country");
    PackProgress one = next(PackPlan.afterCountry(two), "country");
    PackProgress none = next(PackPlan.afterCountry(one), "check");

    assertThat(two.preparation().countries()).hasSize(2);
    assertThat(none.preparation().countriesGiven()).containsExactly(TEA, CUP);
  }

  @Test
  void doesNotAskForACountryTwiceWhileOzonStillListsIt() {
    OzonPosting posting = requiring(country(TEA));
    PackRequest request = telling(country(TEA, "TR"));
    PackProgress told = next(plan(posting, null, request), "country");
    PackProgress again = next(PackPlan.afterCountry(told), "check");

    next(PackPlan.of(posting, null, request, again), "ship");
  }

  @Test
  void sendsNothingThatOzonKnowsAlready() {
    Exemplar known = new Exemplar(1, null, true, null, true, List.of(mark("m1")), null);
    PostingExemplars exemplars = exemplars(known, known(2));

    next(plan(requiring(marks(TEA)), exemplars, piece("m1", "m2")), "validate");
    next(
        plan(
            requiring(marks(TEA)),
            exemplars(known, new Exemplar(2, null, true, null, true, List.of(mark("m2")), null)),
            piece("m1", "m2")),
        "status");
  }

  @Test
  void keepsInTheFullSetWhatOzonKnowsAndTheRequestDoesNotTell() {
    Exemplar known = new Exemplar(2, null, true, null, true, List.of(mark("old")), null);
    PackProgress progress =
        next(plan(requiring(marks(TEA)), exemplars(known(1), known), piece("new")), "validate");

    assertThat(progress.preparation().told().getFirst().exemplars())
        .extracting(piece -> piece.marks().getFirst().code())
        .containsExactly("new", "old");
  }

  @Test
  void wantsToHearThatThereIsNoDeclaration() {
    Requirements gtd =
        new Requirements(Set.of(TEA), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    PackRequest absent =
        telling(new ProductTold(TEA, null, List.of(absentGtd(true), absentGtd(true))));
    PackRequest silent =
        telling(new ProductTold(TEA, null, List.of(absentGtd(false), absentGtd(true))));

    next(plan(requiring(gtd), exemplars(known(1), known(2)), absent), "validate");
    assertThat(missing(plan(requiring(gtd), exemplars(known(1), known(2)), silent)))
        .contains("\"exemplar\":1", "\"what\":\"gtd\"")
        .doesNotContain("\"exemplar\":2");
  }

  @Test
  void wantsNothingForWhatStaysInThePosting() {
    PackRequest cups =
        new PackRequest(
            List.of(new PackRequest.Package(List.of(new ProductQuantity(CUP, 1)))),
            true,
            null,
            null);

    next(plan(requiring(marks(TEA)), null, cups), "ship");
    assertThat(new PackNeeds(requiring(marks(TEA)), cups, Set.of(CUP)).areOfExemplars()).isFalse();
  }

  @Test
  void givesPiecesToPackagesInTheirOrder() {
    PackRequest.Package one = new PackRequest.Package(List.of(new ProductQuantity(TEA, 1)));
    PackRequest request =
        new PackRequest(
            List.of(one, one),
            false,
            List.of(new ProductTold(TEA, null, List.of(marked("m1"), marked("m2")))),
            null);
    PackProgress progress =
        next(plan(requiring(marks(TEA)), exemplars(known(7), known(8)), request), "validate");

    assertThat(progress.packages())
        .extracting(each -> each.products().getFirst().exemplarIds())
        .containsExactly(List.of(7L), List.of(8L));
  }

  @Test
  void wantsTheNumberOfBoxesWhereThereAreSeveral() {
    PackRequest two = new PackRequest(null, false, null, 2);

    assertThat(missing(plan(inBoxes(true, 1), null, EVERYTHING))).contains("\"what\":\"boxes\"");
    assertThat(missing(plan(inBoxes(false, 0), null, two))).contains("not come in several");
    assertThat(next(plan(inBoxes(true, 1), null, two), "boxes").preparation().boxes()).isEqualTo(2);
    next(plan(inBoxes(true, 3), null, EVERYTHING), "ship");
  }

  @Test
  void refusesMorePiecesThanThereAre() {
    assertThat(
            missing(
                plan(requiring(marks(TEA)), exemplars(known(1), known(2)), piece("a", "b", "c"))))
        .contains("3 are told of, and the posting has 2");
  }

  @Test
  void believesANoWithoutReasonOnlyAfterAWhile() {
    PackProgress progress = next(plan(requiring(Requirements.NONE), null, EVERYTHING), "ship");
    ExemplarStatus no =
        new ExemplarStatus(new PostingNumber("1-1-1"), "ship_not_available", List.of());

    assertThat(PackPlan.checked(no, EVERYTHING, progress, 4)).isInstanceOf(Move.Again.class);
    assertThat(PackPlan.checked(no, EVERYTHING, progress, 5)).isInstanceOf(Move.Failed.class);
  }

  private static Move<PackProgress> plan(
      OzonPosting posting, @Nullable PostingExemplars known, PackRequest request) {
    return PackPlan.of(posting, known, request, PackProgress.NONE);
  }

  private static PackProgress next(Move<PackProgress> move, String stage) {
    assertThat(move).isInstanceOf(Move.Next.class);
    Move.Next<PackProgress> next = (Move.Next<PackProgress>) move;
    assertThat(next.stage()).isEqualTo(stage);
    return next.progress();
  }

  private static String missing(Move<PackProgress> move) {
    assertThat(move).isInstanceOf(Move.Failed.class);
    return String.valueOf(((Move.Failed<PackProgress>) move).failure().details());
  }

  private static OzonPosting requiring(Requirements requirements) {
    return Postings.with(
        "awaiting_packaging",
        null,
        List.of(),
        new Packing(requirements, false, 0, null),
        Postings.product(TEA, 2),
        Postings.product(CUP, 1));
  }

  private static OzonPosting inBoxes(boolean multibox, long boxes) {
    return Postings.with(
        "awaiting_packaging",
        null,
        List.of(),
        new Packing(Requirements.NONE, multibox, boxes, null),
        Postings.product(TEA, 1));
  }

  private static PostingExemplars exemplars(Exemplar... pieces) {
    var needs = new ProductExemplars.Needs(false, false, false, false, false, false, false);
    return new PostingExemplars(
        Postings.NUMBER,
        0,
        List.of(
            new ProductExemplars(
                TEA, 2, needs, BigDecimal.ZERO, BigDecimal.ZERO, List.of(pieces))));
  }

  private static Exemplar known(long id) {
    return new Exemplar(id, null, false, null, false, List.of(), BigDecimal.ZERO);
  }

  private static PackRequest telling(ProductTold... told) {
    return new PackRequest(null, false, List.of(told), null);
  }

  private static PackRequest piece(String... marks) {
    return telling(
        new ProductTold(
            TEA, null, java.util.Arrays.stream(marks).map(PackPlanTest::marked).toList()));
  }

  private static ProductTold country(Sku sku, String code) {
    return new ProductTold(sku, code, null);
  }

  private static ProductTold.Piece marked(String code) {
    return new ProductTold.Piece(null, false, null, false, code, null, null, null);
  }

  private static ProductTold.Piece absentGtd(boolean absent) {
    return new ProductTold.Piece(null, absent, null, false, null, null, null, null);
  }

  private static Mark mark(String code) {
    return new Mark(Mark.MANDATORY_MARK, code);
  }

  private static Requirements country(Sku... skus) {
    return new Requirements(NONE, Set.of(skus), NONE, NONE, NONE, NONE, NONE, NONE, NONE);
  }

  private static Requirements marks(Sku... skus) {
    return new Requirements(NONE, NONE, NONE, Set.of(skus), NONE, NONE, NONE, NONE, NONE);
  }
}
