package dev.trestle.order;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sandbox's control API, and Ozon's own as the account of the tests. */
@Singleton
public class Sandbox {

  private static final String SELLER = "100001";

  private final String address;

  Sandbox(@ConfigProperty(name = "ozon.url") String address) {
    this.address = address;
  }

  /** A new posting, which sends no push. */
  public String ordered(String fields) {
    return control("/sellers/" + SELLER + "/postings", "{\"push\":false" + fields + "}")
        .path("posting_number");
  }

  /** One posting of one product. */
  public String ordered() {
    return ordered(",\"products\":[{\"sku\":147200311,\"quantity\":2}]");
  }

  /** Ozon's own word for where a posting stands. */
  public String status(String number) {
    return given()
        .baseUri(address)
        .get("/control/sellers/{seller}/postings/{number}", SELLER, number)
        .path("status");
  }

  /** Moves a posting to a status, without a push. */
  public void move(String number, String status) {
    control(
        "/sellers/" + SELLER + "/postings/" + number + "/state",
        "{\"push\":false,\"status\":\"" + status + "\"}");
  }

  /** Puts its clock forward. */
  public void advance(int seconds) {
    control("/clock", "{\"advance_seconds\":" + seconds + "}");
  }

  /** A fault that hits the next calls of a method. */
  public void fault(String kind, String method, int count) {
    control(
        "/faults/rules",
        "{\"kind\":\"%s\",\"method\":\"%s\",\"count\":%d}".formatted(kind, method, count));
  }

  /** The next call of a method is answered 400. */
  public void refuse(String method) {
    control(
        "/faults/rules",
        "{\"kind\":\"status\",\"status\":400,\"method\":\"%s\",\"count\":1}".formatted(method));
  }

  /** Takes all faults away. */
  public void noFaults() {
    given().baseUri(address).delete("/control/faults/rules").then().statusCode(200);
  }

  /** How many of the next packings end in ship_failed. */
  public void failNextPackings(int count) {
    given().baseUri(address).body("{\"fail_next\":" + count + "}").put("/control/packing");
  }

  /** How often a method was called, by whomever. */
  public int calls(String path) {
    Map<String, Map<String, Integer>> requests =
        given().baseUri(address).get("/control/requests").path("requests");
    return requests.getOrDefault(path, Map.of()).getOrDefault(SELLER, 0);
  }

  /** A call as somebody else with the same key makes it. */
  public Response ozon(String path, String body) {
    return given()
        .baseUri(address)
        .header("Client-Id", SELLER)
        .header("Api-Key", "sandbox-key-" + SELLER)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  /** What the control API shows of the seller's. */
  public Response seller(String path) {
    return given().baseUri(address).get("/control/sellers/" + SELLER + path);
  }

  /** What the other side or Ozon does to the seller. */
  public Response seller(String path, String body) {
    return control("/sellers/" + SELLER + path, body);
  }

  private Response control(String path, String body) {
    Response answer =
        given().baseUri(address).contentType("application/json").body(body).post("/control" + path);
    answer.then().statusCode(org.hamcrest.Matchers.lessThan(300));
    return answer;
  }
}
