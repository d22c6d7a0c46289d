package dev.trestle.ozon.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonConfigs;
import dev.trestle.ozon.OzonFailure;
import dev.trestle.ozon.OzonFile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OzonFilesIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int LARGEST = 4096;

  private final Vertx vertx = Vertx.vertx();
  private final List<Headers> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private HttpServer other;
  private OzonFiles files;

  @BeforeEach
  void start() throws IOException {
    server = started();
    other = started();
    files =
        new OzonFiles(
            vertx,
            OzonConfigs.of(
                Map.of(
                    "ozon.url", address(server, "").toString(), "ozon.file-limit", "" + LARGEST)));
  }

  @AfterEach
  void stop() {
    files.close();
    server.stop(0);
    other.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void fetchesAFileWithoutTheKey() {
    serve("/label.pdf", 200, new byte[LARGEST], Map.of("Content-Type", "application/pdf"));

    OzonFile file = ok(download("/label.pdf"));

    assertThat(file.contentType()).isEqualTo("application/pdf");
    assertThat(file.bytes()).hasSize(LARGEST);
    assertThat(received)
        .hasSize(1)
        .noneMatch(headers -> headers.containsKey("Api-Key") || headers.containsKey("Client-Id"));
  }

  @Test
  void givesUpOnAFileThatIsTooLarge() {
    serve("/large.pdf", 200, new byte[LARGEST + 1], Map.of());

    assertThat(failure(download("/large.pdf")))
        .isEqualTo(new OzonFailure.Unreadable("a file above 4096 bytes"));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void missesAFileThatIsNotThere(int status) {
    serve("/gone.pdf", status, new byte[0], Map.of());

    assertThat(failure(download("/gone.pdf"))).isInstanceOf(OzonFailure.Missing.class);
  }

  @Test
  void tellsARefusalFromTrouble() {
    serve("/expired.pdf", 403, new byte[0], Map.of());
    serve("/broken.pdf", 502, new byte[0], Map.of());

    assertThat(failure(download("/expired.pdf"))).isInstanceOf(OzonFailure.Refused.class);
    assertThat(failure(download("/broken.pdf"))).isInstanceOf(OzonFailure.Unavailable.class);
  }

  @Test
  void followsARedirectOnTheSameHost() {
    serve("/old.pdf", 302, new byte[0], Map.of("Location", "/new.pdf"));
    serve("/new.pdf", 200, new byte[] {1}, Map.of());

    assertThat(ok(download("/old.pdf")).bytes()).containsExactly(1);
  }

  @Test
  void followsNoRedirectToAnotherHost() {
    serve("/away.pdf", 302, new byte[0], Map.of("Location", address(other, "/x.pdf").toString()));
    other.createContext("/x.pdf", exchange -> answer(exchange, 200, new byte[] {1}));

    assertThat(failure(download("/away.pdf")))
        .isEqualTo(new OzonFailure.Unreadable("a file's redirect leads to another host"));
    assertThat(received).hasSize(1);
  }

  @Test
  void followsNoRedirectsWithoutEnd() {
    serve("/round.pdf", 302, new byte[0], Map.of("Location", "/round.pdf"));

    assertThat(failure(download("/round.pdf"))).isInstanceOf(OzonFailure.Unreadable.class);
    assertThat(received).hasSizeLessThan(6);
  }

  @Test
  void asksNobodyForAnAddressThatIsNotOzons() {
    assertThat(failure(get(URI.create("http://localhost:" + server.getAddress().getPort() + "/x"))))
        .isEqualTo(new OzonFailure.Unreadable("Ozon links to a host that is not its own"));
    assertThat(received).isEmpty();
  }

  @Test
  void findsNobodyAtAClosedPort() {
    URI closed = address(other, "/x.pdf");
    other.stop(0);

    assertThat(failure(get(closed))).isInstanceOf(OzonFailure.Unavailable.class);
  }

  @Test
  void takesAFileCutInHalfForNone() {
    server.createContext(
        "/half.pdf",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(new byte[50]);
          exchange.getResponseBody().flush();
          exchange.getHttpContext().getServer().stop(0);
        });

    assertThat(failure(download("/half.pdf"))).isInstanceOf(OzonFailure.Unavailable.class);
  }

  private void serve(String path, int status, byte[] body, Map<String, String> headers) {
    server.createContext(
        path,
        exchange -> {
          received.add(exchange.getRequestHeaders());
          headers.forEach(exchange.getResponseHeaders()::set);
          answer(exchange, status, body);
        });
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private OzonAnswer<OzonFile> download(String path) {
    return get(address(server, path));
  }

  private OzonAnswer<OzonFile> get(URI address) {
    return files.download(address).await().atMost(LIMIT);
  }

  private static HttpServer started() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.start();
    return server;
  }

  private static URI address(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static OzonFile ok(OzonAnswer<OzonFile> answer) {
    assertThat(answer).isInstanceOf(OzonAnswer.Ok.class);
    return ((OzonAnswer.Ok<OzonFile>) answer).value();
  }

  private static OzonFailure failure(OzonAnswer<OzonFile> answer) {
    assertThat(answer).isInstanceOf(OzonAnswer.Failed.class);
    return ((OzonAnswer.Failed<OzonFile>) answer).failure();
  }
}
