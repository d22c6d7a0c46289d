package dev.trestle.sandbox;

import static dev.trestle.sandbox.AccessTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.sandbox.types.ShapeCheck;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExamplesTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final String HEADER = "X-Sandbox-Answer";
  private static final String TREE = "/v1/description-category/tree";

  /** That each answer has the method's shape is asserted by {@link AnswerWatch}. */
  @Test
  void answersEveryMethodOfTheReferences() throws Exception {
    List<String> silent = new ArrayList<>();
    int examples = 0;
    for (String method : ShapeCheck.methods()) {
      HttpResponse<byte[]> answer = sandbox.sendForBytes(request(method));
      boolean example = answer.headers().firstValue(HEADER).equals(Optional.of("example"));
      examples += example ? 1 : 0;
      if (example && answer.statusCode() != 200) {
        silent.add(method + " " + answer.statusCode());
      }
    }
    assertThat(silent).isEmpty();
    assertThat(examples).isGreaterThan(300);
  }

  @Test
  void saysThatItIsAnExample() {
    var example = sandbox.ozon(TREE, "{}");
    assertThat(example.status()).isEqualTo(200);
    assertThat(example.raw().headers().firstValue(HEADER)).hasValue("example");
    var real = sandbox.get(sandbox.create("{}"));
    assertThat(real.raw().headers().firstValue(HEADER)).isEmpty();
  }

  @Test
  void makesUpTheSameAgain() {
    assertThat(sandbox.ozon(TREE, "{}").body()).isEqualTo(sandbox.ozon(TREE, "{}").body());
    assertThat(sandbox.ozon("/v1/report/info", "{\"code\":\"x\"}").body())
        .isEqualTo(sandbox.ozon("/v1/report/info", "{\"code\":\"x\"}").body());
  }

  @Test
  void makesUpValuesThatFitTheirNames() {
    var item =
        sandbox
            .ozon("/v5/product/info/prices", "{\"limit\":1,\"filter\":{}}")
            .body()
            .path("items")
            .get(0);
    assertThat(item.path("product_id").longValue()).isGreaterThan(99_999_999L);
    assertThat(item.at("/price/currency_code").textValue()).isEqualTo("RUB");
    assertThat(
            sandbox
                .ozon("/v3/product/list", "{\"limit\":1}")
                .body()
                .at("/result/last_id")
                .textValue())
        .isEmpty();
  }

  @Test
  void refusesWrongTypesAsProtobufDoes() {
    assertRefused(
        sandbox.ozon("/v5/product/info/prices", "{\"limit\":\"ten\"}"),
        400,
        3,
        "proto: (line 1:10): invalid value for int32 field limit: \"ten\"");
    assertRefused(
        sandbox.ozon("/v5/product/info/prices", "{\"filter\":[]}"),
        400,
        3,
        "proto: (line 1:11): unexpected token []");
    assertRefused(
        sandbox.ozon("/v5/product/info/prices", "{\"filter\":{\"offer_id\":[5]}}"),
        400,
        3,
        "proto: (line 1:24): invalid value for string field offer_id: 5");
    assertThat(sandbox.ozon("/v5/product/info/prices", "{nonsense").status()).isEqualTo(400);
  }

  @Test
  void keepsToTheVerbOfTheMethod() {
    var answer = sandbox.ozon("/v1/actions", "{}");
    assertRefused(answer, 405, 12, "Method Not Allowed");
    assertThat(answer.raw().headers().firstValue("allow")).hasValue("GET");
    HttpRequest get = sandbox.ozonRequest("/v1/actions", "", "100001").GET().build();
    assertThat(sandbox.send(get).status()).isEqualTo(200);
  }

  @Test
  void asksForTheKeyHereToo() {
    assertThat(sandbox.ozon(TREE, "{}", "999").status()).isEqualTo(403);
  }

  @Test
  void answersFiles() throws Exception {
    HttpResponse<byte[]> pdf = sandbox.sendForBytes(request("/v1/cargoes-label/file/{file_guid}"));

    assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(new String(pdf.body(), StandardCharsets.US_ASCII))
        .startsWith("%PDF-1.4")
        .endsWith("%%EOF\n");
  }

  @Test
  void servesTheFilesThatItsExamplesPointTo() throws Exception {
    String url =
        sandbox.ozon("/v1/report/info", "{\"code\":\"x\"}").body().at("/result/file").textValue();
    assertThat(url).startsWith("http://127.0.0.1:").endsWith(".pdf");
    HttpResponse<byte[]> file =
        sandbox.sendForBytes(HttpRequest.newBuilder(URI.create(url)).build());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type")).hasValue("application/pdf");
    HttpRequest lost = sandbox.request("/example-files/../secret.txt").build();
    assertThat(sandbox.sendForBytes(lost).statusCode()).isEqualTo(404);
  }

  private HttpRequest request(String method) {
    String path = method.replaceAll("\\{[a-z_]+}", "0a1b2c");
    HttpRequest.Builder request = sandbox.ozonRequest(path, "{}", "100001");
    return ShapeCheck.verb(method).equals("GET")
        ? request.GET().build()
        : request.POST(BodyPublishers.ofString("{}")).build();
  }
}
