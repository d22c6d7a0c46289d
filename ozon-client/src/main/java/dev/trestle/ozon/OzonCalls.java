package dev.trestle.ozon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.catalogue.MethodCatalogue;
import dev.trestle.ozon.catalogue.OzonMethod;
import dev.trestle.ozon.wire.Exchange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Calls a method of Ozon for an account and turns whatever comes back into a value. Every call
 * waits for the account's request budget; reads are repeated within the caller's patience, writes
 * only when they surely did nothing.
 */
@ApplicationScoped
public class OzonCalls {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final byte[] NO_BODY = {};

  private final MethodCatalogue catalogue;
  private final CallLoop loop;
  private final CallMetrics metrics;

  OzonCalls(MethodCatalogue catalogue, CallLoop loop, CallMetrics metrics) {
    this.catalogue = catalogue;
    this.loop = loop;
    this.metrics = metrics;
  }

  /**
   * Calls a method of the catalogue such as {@code /v3/posting/fbs/get} by the catalogue's verb.
   *
   * @param path with a parameter of the path filled in; one that is not in the catalogue is an
   *     {@link IllegalArgumentException}
   * @param body written as JSON ({@code Map.of()} as an empty object, {@code List.of()} as an empty
   *     array); the fields of a GET become its query
   * @param items what the method's per-item limits count; empty where it has none
   * @return the body of a 200, or the failure; never a failed {@code Uni}
   */
  public Uni<OzonAnswer<WireObject>> call(
      Caller caller, String path, Object body, List<String> items) {
    return send(caller, path, body, items, OzonCalls::object);
  }

  /** A call of a method without per-item limits. */
  public Uni<OzonAnswer<WireObject>> call(Caller caller, String path, Object body) {
    return call(caller, path, body, List.of());
  }

  /** A call that Ozon answers with a file instead of JSON. */
  public Uni<OzonAnswer<OzonFile>> file(Caller caller, String path, Object body) {
    return send(caller, path, body, List.of(), OzonCalls::file);
  }

  private <T> Uni<OzonAnswer<T>> send(
      Caller caller,
      String path,
      Object body,
      List<String> items,
      BiFunction<OzonMethod, Exchange.Answer, OzonAnswer<T>> reader) {
    OzonMethod method = catalogue.require(path);
    OzonCall call =
        switch (method.verb()) {
          case GET -> new OzonCall(caller, method, path, query(body), NO_BODY, items);
          case POST -> new OzonCall(caller, method, path, Map.of(), json(body), items);
        };
    Uni<OzonAnswer<T>> answer =
        loop.run(call)
            .map(outcome ->
                switch (outcome) {
                  case Outcome.Answered answered -> reader.apply(method, answered.answer());
                  case Outcome.Failed failed -> new OzonAnswer.Failed<>(failed.failure());
                });
    return metrics.measured(method, answer, OzonAnswer::failure);
  }

  private static OzonAnswer<OzonFile> file(OzonMethod method, Exchange.Answer answer) {
    return new OzonAnswer.Ok<>(new OzonFile(answer.contentType(), answer.body()));
  }

  /** Some commands are documented without any answer: an empty 200 is their empty object. */
  private static OzonAnswer<WireObject> object(OzonMethod method, Exchange.Answer answer) {
    if (method.writes() && answer.body().length == 0) {
      return new OzonAnswer.Ok<>(new WireObject(MAPPER.createObjectNode()));
    }
    try {
      JsonNode tree = MAPPER.readTree(answer.body());
      return tree != null && tree.isObject()
          ? new OzonAnswer.Ok<>(new WireObject(tree))
          : unreadable("the answer is no JSON object");
    } catch (IOException noJson) {
      return unreadable("the answer is no whole JSON");
    }
  }

  private static <T> OzonAnswer<T> unreadable(String reason) {
    return new OzonAnswer.Failed<>(new OzonFailure.Unreadable(reason));
  }

  private static Map<String, List<String>> query(Object fields) {
    Map<String, List<String>> query = new TreeMap<>();
    WireObject wire = new WireObject(MAPPER.valueToTree(fields));
    wire.node().fieldNames().forEachRemaining(name -> query.put(name, wire.texts(name)));
    return query;
  }

  private static byte[] json(Object body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException ourOwnRecord) {
      throw new UncheckedIOException(ourOwnRecord);
    }
  }
}
