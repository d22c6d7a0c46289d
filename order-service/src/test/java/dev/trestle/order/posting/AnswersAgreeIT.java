package dev.trestle.order.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.order.Cause;
import dev.trestle.contracts.order.PostingSnapshot;
import dev.trestle.order.OrderStack;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import dev.trestle.ozon.fbo.FboCalls;
import dev.trestle.ozon.fbo.FboPosting;
import dev.trestle.ozon.fbo.FboQuery;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.posting.PostingCalls;
import dev.trestle.ozon.posting.PostingQuery;
import dev.trestle.ozon.posting.UnfulfilledQuery;
import dev.trestle.ozon.posting.Window;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every method that tells of a posting, asked in turn: a posting that rests has one version. */
@QuarkusTest
@WithTestResource(OrderStack.class)
class AnswersAgreeIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** What the stack's configuration reads in the older version of each list. */
  private static final long READS_OLDER_LISTS = 902;

  private static final Window YEAR =
      new Window(Instant.now().minus(Duration.ofDays(300)), Instant.now().plus(Duration.ofDays(1)));

  @Inject PostingCalls calls;
  @Inject FboCalls fbo;
  @Inject OzonAccounts accounts;

  @ConfigProperty(name = "ozon.url")
  String sandbox;

  @Test
  void aSplitPostingOfACompanyIsOneVersionInAllMethods() {
    String number =
        create(
            """
            {"push":false,"scheme":"rfbs","legal":true,"express":true,"multibox":true,
             "products":[{"sku":301877455,"quantity":2,"price":"279.50","requires":["country"]},
                         {"sku":147200311,"price":"1000"}]}
            """);
    split(number);
    Posting posting = readInTurn(new PostingNumber(number), true);

    PostingSnapshot content = posting.content();
    assertThat(content.scheme()).isEqualTo("rfbs");
    assertThat(content.legalBuyer()).isTrue();
    assertThat(content.isExpress()).isTrue();
    assertThat(content.deliveryWindow()).isNotNull();
    assertThat(content.relations().relatedPostingNumbers()).hasSize(1);
    assertThat(content.packing().isMultibox()).isTrue();
    assertThat(content.availableActions()).isNotEmpty().isSorted();
  }

  @Test
  void aDeliveredPostingIsOneVersionInAllMethods() {
    String number = create("{\"push\":false}");
    move(number, "posting_transferring_to_delivery");
    move(number, "posting_in_carriage");
    move(number, "posting_on_way_to_city");
    move(number, "posting_delivered");

    Posting posting = readInTurn(new PostingNumber(number), false);

    assertThat(posting.content().factDeliveryDate()).isNotNull();
    assertThat(posting.content().deliveringDate()).isNotNull();
  }

  @Test
  void aCancelledPostingIsOneVersionInAllMethods() {
    String number = create("{\"push\":false}");
    control("/control/sellers/100001/postings/" + number + "/cancel", "{\"push\":false}", 200);

    Posting posting = readInTurn(new PostingNumber(number), false);

    assertThat(posting.content().cancellation().affectCancellationRating()).isTrue();
    assertThat(posting.content().cancellation().cancellationInitiator()).isNotBlank();
  }

  @Test
  void aPostingFromOzonsWarehouseIsOneVersionInAllMethods() {
    PostingNumber number =
        new PostingNumber(create("{\"push\":false,\"scheme\":\"fbo\",\"legal\":true}"));
    move(number.value(), "posting_packing");
    move(number.value(), "posting_on_way_to_city");
    move(number.value(), "posting_returned_to_warehouse");

    Posting posting = inTurn(number, () -> askOfOzonsWarehouse(number));

    assertThat(posting.content().scheme()).isEqualTo("fbo");
    assertThat(posting.content().status()).isEqualTo("delivering");
    assertThat(posting.content().legalBuyer()).isTrue();
    assertThat(posting.content().deliveryWindow()).isNotNull();
  }

  /** The first round learns from each method what it alone tells; later ones change nothing. */
  private Posting readInTurn(PostingNumber number, boolean unfulfilled) {
    return inTurn(number, () -> ask(number, unfulfilled));
  }

  private Posting inTurn(PostingNumber number, Supplier<List<Observation>> ask) {
    OzonAccount account = accounts.withId(1).orElseThrow();
    Posting posting = Posting.unseen(number, account.sellerId(), account.id());
    Instant askedAt = Instant.parse("2026-01-01T00:00:00Z");
    long learned = 0;
    for (int round = 0; round < 3; round++) {
      for (Observation answer : ask.get()) {
        askedAt = askedAt.plusSeconds(1);
        posting = posting.onRead(answer, askedAt, Cause.SWEEP).after();
      }
      learned = round == 0 ? posting.version() : learned;
    }
    assertThat(posting.version()).isEqualTo(learned).isLessThanOrEqualTo(2);
    return posting;
  }

  private List<Observation> askOfOzonsWarehouse(PostingNumber number) {
    FboQuery query = FboQuery.createdWithin(YEAR).of(Set.of(number)).with(Observation.FBO_DETAILS);
    List<FboPosting> answers = new ArrayList<>();
    answers.add(ok(fbo.get(today(), number, Observation.FBO_DETAILS)));
    answers.addAll(ok(fbo.list(today(), query, null)).items());
    answers.addAll(ok(fbo.list(older(), query, null)).items());
    answers.add(ok(fbo.get(today(), number, Set.of())));
    assertThat(answers).hasSize(4);
    return answers.stream().map(Observation::of).toList();
  }

  private List<Observation> ask(PostingNumber number, boolean unfulfilled) {
    String order = number.value().substring(0, number.value().lastIndexOf('-'));
    Window year =
        new Window(Instant.now().minus(Duration.ofDays(300)), Instant.now().plusSeconds(99));
    PostingQuery ofOrder =
        PostingQuery.createdWithin(YEAR)
            .ofOrders(Set.of(new OrderNumber(order)))
            .with(Observation.LIST_DETAILS);
    Window soon = new Window(Instant.now(), Instant.now().plus(Duration.ofDays(9)));
    UnfulfilledQuery open = UnfulfilledQuery.cutoffWithin(soon).with(Observation.LIST_DETAILS);
    List<OzonPosting> answers = new ArrayList<>();
    answers.add(ok(calls.get(today(), number, Observation.DETAILS)));
    for (Caller caller : List.of(today(), older())) {
      answers.add(find(number, next -> calls.list(caller, ofOrder, next)));
      if (unfulfilled) {
        answers.add(find(number, next -> calls.unfulfilled(caller, open, next)));
      }
    }
    answers.add(ok(calls.get(today(), number)));
    return answers.stream().map(Observation::of).toList();
  }

  /** Other tests fill the same shop: it may stand on any page. */
  private static OzonPosting find(
      PostingNumber number, Function<@Nullable String, Uni<OzonAnswer<Page<OzonPosting>>>> ask) {
    String next = null;
    do {
      Page<OzonPosting> page = ok(ask.apply(next));
      for (OzonPosting posting : page.items()) {
        if (posting.postingNumber().equals(number)) {
          return posting;
        }
      }
      next = page.next();
    } while (next != null);
    throw new AssertionError(number + " is on no page");
  }

  private Caller today() {
    return Caller.sweep(accounts.withId(1).orElseThrow());
  }

  private Caller older() {
    OzonAccount same = accounts.withId(1).orElseThrow();
    return Caller.sweep(
        new OzonAccount(
            READS_OLDER_LISTS, same.name(), same.clientId(), same.apiKey(), same.sellerId()));
  }

  private static <T> T ok(Uni<OzonAnswer<T>> call) {
    return switch (call.await().atMost(LIMIT)) {
      case OzonAnswer.Ok<T> ok -> ok.value();
      case OzonAnswer.Failed<T> failed -> throw new AssertionError(failed.failure().reason());
    };
  }

  private String create(String body) {
    return control("/control/sellers/100001/postings", body, 201);
  }

  private void move(String number, String state) {
    control(
        "/control/sellers/100001/postings/" + number + "/state",
        "{\"push\":false,\"state\":\"" + state + "\"}",
        200);
  }

  private void split(String number) {
    given()
        .baseUri(sandbox)
        .headers("Client-Id", "100001", "Api-Key", "sandbox-key-100001")
        .contentType("application/json")
        .body(
            """
            {"posting_number":"%s","postings":[
              {"products":[{"product_id":301877455,"quantity":2}]},
              {"products":[{"product_id":147200311,"quantity":1}]}]}
            """
                .formatted(number))
        .post("/v1/posting/fbs/split")
        .then()
        .statusCode(200);
  }

  private String control(String path, String body, int status) {
    return given()
        .baseUri(sandbox)
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .extract()
        .path("posting_number");
  }
}
