package dev.trestle.bench.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** The REST API of order-service. */
final class OrderApi {

  private final URI address;
  private final String authorization;

  OrderApi(URI address, String token) {
    this.address = address;
    this.authorization = "Bearer " + token;
  }

  /** A posting, if it is known. */
  Optional<JsonNode> posting(String number) {
    Http.Answer answer = call("GET", "/api/v1/postings/" + number, "");
    return answer.status() == 404 ? Optional.empty() : Optional.of(checked(answer).json());
  }

  /** What a person waits for: a call to Ozon of the class command. */
  void command(String number) {
    String body = "{\"posting_number\":\"%s\"}".formatted(number);
    checked(call("POST", "/api/v1/ozon/1/v3/posting/fbs/get", body));
  }

  private static Http.Answer checked(Http.Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }

  private Http.Answer call(String method, String path, String body) {
    return Http.send(method, address.resolve(path), body, "Authorization", authorization);
  }
}
