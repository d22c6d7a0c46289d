package dev.trestle.ozon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.ozon.ClientStack;
import dev.trestle.ozon.catalogue.OzonMethod.Verb;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether a request left us, over real sockets. */
@QuarkusTest
@WithTestResource(ClientStack.class)
class HttpWireIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final WireRequest REQUEST =
      new WireRequest(
          Verb.POST,
          "/v4/posting/fbs/ship",
          Map.of(),
          "{}".getBytes(StandardCharsets.UTF_8),
          "418206",
          "not-for-anyone");

  @Test
  void sendsNothingWhereNobodyListens() throws IOException {
    int closed;
    try (ServerSocket server = listening()) {
      closed = server.getLocalPort();
    }

    assertThat(wire(closed).send(REQUEST).await().atMost(LIMIT))
        .isEqualTo(new Exchange.Silence(false, "no connection to Ozon"));
  }

  @Test
  void mayHaveSentWhereTheConnectionIsCut() throws Exception {
    try (ServerSocket server = listening()) {
      var answer = wire(server.getLocalPort()).send(REQUEST).subscribeAsCompletionStage();
      try (Socket socket = server.accept()) {
        assertThat(socket.getInputStream().read()).isEqualTo('P');
      }

      assertThat(answer.get())
          .isInstanceOfSatisfying(
              Exchange.Silence.class, silence -> assertThat(silence.sent()).isTrue());
    }
  }

  @Test
  void endsTheExchangeWhenNobodyWaitsAnyMore() throws Exception {
    try (ServerSocket server = listening()) {
      Cancellable call = wire(server.getLocalPort()).send(REQUEST).subscribe().with(ignored -> {});
      try (Socket socket = server.accept()) {
        socket.setSoTimeout((int) LIMIT.toMillis());
        InputStream request = socket.getInputStream();
        assertThat(request.read()).isEqualTo('P');

        call.cancel();

        assertThat(readsToItsEnd(request)).isTrue();
      }
    }
  }

  @Test
  void callsNobodyButThisMachineInTests() {
    URI real = URI.create("https://api-seller.ozon.ru");
    OzonHttp http = QuarkusRestClientBuilder.newBuilder().baseUri(real).build(OzonHttp.class);

    assertThatThrownBy(() -> new HttpWire(http, real))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tests call only 127.0.0.1");
  }

  /** False where the other side keeps the connection open: then the read times out. */
  private static boolean readsToItsEnd(InputStream request) {
    try {
      request.readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private static HttpWire wire(int port) {
    URI here = URI.create("http://127.0.0.1:" + port);
    OzonHttp http = QuarkusRestClientBuilder.newBuilder().baseUri(here).build(OzonHttp.class);
    return new HttpWire(http, here);
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }
}
