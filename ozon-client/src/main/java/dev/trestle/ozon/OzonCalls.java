package dev.trestle.ozon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls a method of Ozon for an account and turns whatever comes back into a value. */
@ApplicationScoped
public class OzonCalls {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final OzonHttp http;
  private final MeterRegistry metrics;

  OzonCalls(@RestClient OzonHttp http, OzonConfig config, MeterRegistry metrics) {
    if (LaunchMode.current() == LaunchMode.TEST && !"127.0.0.1".equals(config.url().getHost())) {
      throw new IllegalStateException("tests call only 127.0.0.1, not " + config.url());
    }
    this.http = http;
    this.metrics = metrics;
  }

  /**
   * Calls a method of the catalogue such as {@code /v3/posting/fbs/get}.
   *
   * @param items what the method's per-item limits count; empty where it has none
   * @return the body of a 200, or the failure; never a failed {@code Uni}
   */
  public Uni<OzonAnswer<WireObject>> call(
      Caller caller, String method, Object body, List<String> items) {
    OzonAccount account = caller.account();
    return http.post(method.substring(1), account.clientId(), account.apiKey(), json(body))
        .map(response -> answer(method, response))
        .onFailure()
        .recoverWithItem(trouble -> new OzonAnswer.Failed<>(unavailable(trouble)))
        .invoke(answer -> count(method, answer));
  }

  /** A call of a method without per-item limits. */
  public Uni<OzonAnswer<WireObject>> call(Caller caller, String method, Object body) {
    return call(caller, method, body, List.of());
  }

  /** A call that Ozon answers with a file instead of JSON. */
  public Uni<OzonAnswer<OzonFile>> file(Caller caller, String method, Object body) {
    OzonAccount account = caller.account();
    return http.post(method.substring(1), account.clientId(), account.apiKey(), json(body))
        .map(response -> file(method, response))
        .onFailure()
        .recoverWithItem(trouble -> new OzonAnswer.Failed<>(unavailable(trouble)))
        .invoke(answer -> count(method, answer));
  }

  private static OzonAnswer<OzonFile> file(String method, Response response) {
    byte[] bytes = response.readEntity(byte[].class);
    if (response.getStatus() != 200) {
      String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
      return new OzonAnswer.Failed<>(
          FailureReader.read(
              method, response.getStatus(), response.getHeaderString("Retry-After"), text));
    }
    String type = response.getHeaderString("Content-Type");
    return new OzonAnswer.Ok<>(
        new OzonFile(
            type == null ? "application/octet-stream" : type, bytes == null ? new byte[0] : bytes));
  }

  private static OzonAnswer<WireObject> answer(String method, Response response) {
    byte[] bytes = response.readEntity(byte[].class);
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    if (response.getStatus() != 200) {
      return new OzonAnswer.Failed<>(
          FailureReader.read(
              method, response.getStatus(), response.getHeaderString("Retry-After"), text));
    }
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.isObject()
          ? new OzonAnswer.Ok<>(new WireObject(tree))
          : new OzonAnswer.Failed<>(new OzonFailure.Unreadable(method + " answered no object"));
    } catch (JsonProcessingException noJson) {
      return new OzonAnswer.Failed<>(new OzonFailure.Unreadable(method + " answered no JSON"));
    }
  }

  /** Only a connection that never came up proves that nothing was sent. */
  private static OzonFailure unavailable(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return new OzonFailure.Unavailable(false, "no connection to Ozon");
      }
    }
    return new OzonFailure.Unavailable(true, "no answer: " + trouble.getClass().getSimpleName());
  }

  private void count(String method, OzonAnswer<?> answer) {
    String outcome =
        switch (answer) {
          case OzonAnswer.Ok<?> ok -> "ok";
          case OzonAnswer.Failed<?> failed -> failed.failure().getClass().getSimpleName();
        };
    metrics.counter("trestle.ozon.calls", "method", method, "outcome", outcome).increment();
  }

  private static String json(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException ourOwnRecord) {
      throw new UncheckedIOException(ourOwnRecord);
    }
  }
}
