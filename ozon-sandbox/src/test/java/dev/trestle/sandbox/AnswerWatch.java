package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.trestle.sandbox.gate.Exchange;
import dev.trestle.sandbox.types.Direction;
import dev.trestle.sandbox.types.ShapeCheck;
import dev.trestle.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/** Checks each answer of the sandbox against Ozon's types, unless a fault had a hand in it. */
final class AnswerWatch implements Consumer<Exchange> {

  private final Set<String> deviations = new ConcurrentSkipListSet<>();

  @Override
  public void accept(Exchange exchange) {
    boolean file = ShapeCheck.answersFile(exchange.path());
    if (exchange.status() != 200
        || exchange.disturbed()
        || exchange.path().startsWith("/example-")) {
      return;
    }
    if (file == exchange.contentType().startsWith("application/json")) {
      deviations.add(exchange.path() + " answers " + exchange.contentType());
    } else if (!file) {
      check(exchange);
    }
  }

  private void check(Exchange exchange) {
    try {
      var body = Json.read(new String(exchange.answer(), StandardCharsets.UTF_8));
      ShapeCheck.check(exchange.path(), Direction.RESPONSE, body)
          .forEach(deviation -> deviations.add(exchange.path() + " " + deviation));
    } catch (JsonProcessingException e) {
      deviations.add(exchange.path() + " answers no JSON");
    }
  }

  void assertShapes() {
    assertThat(deviations).as("what deviates from ozon-types.txt").isEmpty();
  }
}
