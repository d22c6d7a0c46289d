package dev.trestle.ozon.wire;

import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The real wire; in tests it refuses any host but 127.0.0.1. */
@ApplicationScoped
class HttpWire implements OzonWire {

  private static final String ADDRESS = "quarkus.rest-client.ozon.url";

  private final OzonHttp http;

  HttpWire(@RestClient OzonHttp http, @ConfigProperty(name = ADDRESS) URI ozon) {
    if (LaunchMode.current() == LaunchMode.TEST && !"127.0.0.1".equals(ozon.getHost())) {
      throw new IllegalStateException("tests call only 127.0.0.1, not " + ozon);
    }
    this.http = http;
  }

  @Override
  public Uni<Exchange> send(WireRequest request) {
    return Uni.createFrom()
        .deferred(() -> exchange(request))
        .map(response -> answer(response, request.apiKey()))
        .onFailure()
        .recoverWithItem(HttpWire::silence);
  }

  private Uni<Response> exchange(WireRequest request) {
    String method = request.path().substring(1);
    return switch (request.verb()) {
      case POST -> http.post(method, request.clientId(), request.apiKey(), request.body());
      case GET -> http.get(method, request.clientId(), request.apiKey(), query(request));
    };
  }

  private static MultivaluedMap<String, String> query(WireRequest request) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    request.query().forEach(query::addAll);
    return query;
  }

  private static Exchange answer(Response response, String apiKey) {
    byte[] body = response.readEntity(byte[].class);
    Map<String, String> headers = new HashMap<>();
    response.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    var answer =
        new Exchange.Answer(response.getStatus(), headers, body == null ? new byte[0] : body);
    return answer.isOk() ? answer : answer.without(apiKey);
  }

  /** Only a connection that never came up proves that nothing was sent. */
  private static Exchange silence(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof SSLHandshakeException) {
        return new Exchange.Silence(false, "no connection to Ozon");
      }
    }
    return new Exchange.Silence(true, "no answer: " + trouble.getClass().getSimpleName());
  }
}
