package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.RequestCounts;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Counts and rates of requests, and back to the state after start. */
public final class StateControl implements ControlArea {

  private final RequestCounts counts;
  private final Runnable reset;

  public StateControl(RequestCounts counts, Runnable reset) {
    this.counts = counts;
    this.reset = reset;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", "/control/requests", call -> Reply.ok(requests())),
        new Route("GET", "/control/rates", call -> Reply.ok(rates())),
        new Route("POST", "/control/reset", this::reset));
  }

  private ObjectNode requests() {
    ObjectNode json = Json.object();
    ObjectNode methods = json.putObject("requests");
    counts
        .snapshot()
        .forEach((path, clients) -> {
          ObjectNode method = methods.putObject(path);
          clients.forEach(method::put);
        });
    return json;
  }

  private ObjectNode rates() {
    ObjectNode json = Json.object();
    ObjectNode clients = json.putObject("rates");
    counts
        .rates()
        .forEach((client, rate) ->
            clients
                .putObject(client)
                .put("total", rate.total())
                .put("most_in_a_second", rate.mostInASecond())
                .put("first_at", rate.first().toString())
                .put("last_at", rate.last().toString()));
    return json;
  }

  private Reply reset(ControlCall call) {
    call.body(List.of());
    reset.run();
    return Reply.ok(Json.object().put("status", "reset"));
  }
}
