package dev.trestle.sandbox.types;

import static dev.trestle.sandbox.types.Direction.REQUEST;
import static dev.trestle.sandbox.types.Direction.RESPONSE;
import static dev.trestle.sandbox.types.ShapeDeviation.Problem.MISSING_FIELD;
import static dev.trestle.sandbox.types.ShapeDeviation.Problem.UNKNOWN_FIELD;
import static dev.trestle.sandbox.types.ShapeDeviation.Problem.UNKNOWN_METHOD;
import static dev.trestle.sandbox.types.ShapeDeviation.Problem.UNKNOWN_VALUE;
import static dev.trestle.sandbox.types.ShapeDeviation.Problem.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.trestle.sandbox.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {

  private static final String GET = "/v3/posting/fbs/get";
  private static final String LIST = "/v4/posting/fbs/list";
  private static final String RETURNS = "/v1/returns/list";

  @Test
  void findsNothingInAGoodRequest() {
    assertThat(check(GET, REQUEST, "{\"posting_number\":\"1-1-1\",\"with\":{\"barcodes\":true}}"))
        .isEmpty();
  }

  @Test
  void findsAnUnknownField() {
    assertThat(check(GET, REQUEST, "{\"posting_number\":\"1\",\"with\":{\"barcode\":true}}"))
        .containsExactly(new ShapeDeviation(UNKNOWN_FIELD, "with.barcode", "nothing", "boolean"));
  }

  @Test
  void findsAWrongTypeInsideALists() {
    assertThat(check(GET, RESPONSE, "{\"result\":{\"products\":[{\"sku\":1},{\"sku\":\"2\"}]}}"))
        .containsExactly(new ShapeDeviation(WRONG_TYPE, "result.products[].sku", "long", "string"));
  }

  @Test
  void findsAnArrayInPlaceOfAnObject() {
    assertThat(check(GET, REQUEST, "{\"posting_number\":\"1\",\"with\":[]}"))
        .containsExactly(new ShapeDeviation(WRONG_TYPE, "with", "object", "array"));
  }

  @Test
  void findsWhatIsMissing() {
    assertThat(
            check(LIST, REQUEST, "{\"filter\":{\"since\":\"2026-01-01T00:00:00Z\",\"to\":null}}"))
        .containsExactlyInAnyOrder(
            new ShapeDeviation(MISSING_FIELD, "limit", "int", "nothing"),
            new ShapeDeviation(MISSING_FIELD, "filter.to", "time", "nothing"));
    assertThat(check("/v1/notification/list", RESPONSE, "{\"total_count\":0}"))
        .containsExactly(new ShapeDeviation(MISSING_FIELD, "urls", "array", "nothing"));
  }

  @Test
  void holdsRequestsToTheValuesOfAnEnumButNotAnswers() {
    String list =
        "{\"limit\":1,\"sort_dir\":\"down\",\"filter\":"
            + "{\"since\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\"}}";
    assertThat(check(LIST, REQUEST, list))
        .containsExactly(new ShapeDeviation(UNKNOWN_VALUE, "sort_dir", "ASC|DESC", "down"));
    assertThat(
            check("/v2/posting/fbs/package-label/get", RESPONSE, "{\"status\":{\"code\":\"new\"}}"))
        .isEmpty();
  }

  @Test
  void readsIntegersFromTextsInRequestsOnly() {
    String method = "/v2/posting/fbs/package-label/get";
    assertThat(check(method, REQUEST, "{\"task_id\":\"9007199254740993\"}")).isEmpty();
    assertThat(check(method, REQUEST, "{\"task_id\":\"nine\"}")).hasSize(1);
    assertThat(
            check(
                "/v3/posting/fbs/package-label/create",
                RESPONSE,
                "{\"tasks\":[{\"task_id\":\"9\"}]}"))
        .hasSize(1);
  }

  @Test
  void takesNullForObjectsAndTimesOfAnswersButNotForTextsAndNumbers() {
    assertThat(
            check(
                GET,
                RESPONSE,
                "{\"result\":{\"customer\":null,\"delivering_date\":null,\"order_id\":null,"
                    + "\"status\":null}}"))
        .extracting(ShapeDeviation::path)
        .containsExactlyInAnyOrder("result.order_id", "result.status");
  }

  @Test
  void takesBothReadingsWhereTheReferenceContradictsItself() {
    assertThat(check(RETURNS, RESPONSE, "{\"returns\":[{\"id\":1},{\"id\":\"2\"}]}")).isEmpty();
    assertThat(check(GET, RESPONSE, "{\"result\":{\"prr_option\":\"lift\"}}")).isEmpty();
    assertThat(check(GET, RESPONSE, "{\"result\":{\"prr_option\":{\"code\":\"lift\"}}}")).isEmpty();
    assertThat(check(RETURNS, RESPONSE, "{\"returns\":[{\"id\":true}]}")).hasSize(1);
  }

  @Test
  void knowsWhatATimeLooksLike() {
    assertThat(check(GET, RESPONSE, "{\"result\":{\"shipment_date\":\"tomorrow\"}}")).hasSize(1);
    assertThat(
            check(
                GET, RESPONSE, "{\"result\":{\"shipment_date\":\"2026-09-01T10:15:30.678533Z\"}}"))
        .isEmpty();
  }

  @Test
  void saysThatItDoesNotKnowTheMethod() {
    assertThat(check("/v9/nothing", REQUEST, "{}"))
        .containsExactly(new ShapeDeviation(UNKNOWN_METHOD, "", "a known method", "/v9/nothing"));
  }

  private static List<ShapeDeviation> check(String method, Direction direction, String body) {
    try {
      return ShapeCheck.check(method, direction, Json.read(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }
}
