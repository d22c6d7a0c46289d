package dev.trestle.sandbox.control;

import dev.trestle.sandbox.wire.Call;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the operation of a control request and answers it. */
public final class ControlRoutes {

  private final List<Route> routes;

  public ControlRoutes(List<ControlArea> areas) {
    Route health = new Route("GET", "/control/health", call -> ready());
    this.routes =
        Stream.concat(Stream.of(health), areas.stream().flatMap(ControlArea::routes)).toList();
  }

  public Reply answer(Call call) {
    try {
      return dispatch(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private Reply dispatch(Call call) {
    List<String> verbs = new ArrayList<>();
    for (Route route : routes) {
      var path = route.match(call.path());
      if (path.isPresent() && route.verb().equals(call.verb())) {
        return route.action().apply(new ControlCall(call, path.get()));
      }
      path.ifPresent(any -> verbs.add(route.verb()));
    }
    if (verbs.isEmpty()) {
      throw ControlErrors.refusal(404, null, "there is no " + call.path());
    }
    throw ControlErrors.refusal(405, null, call.path() + " takes " + String.join(" and ", verbs));
  }

  private static Reply ready() {
    return Reply.ok(Json.object().put("status", "ready"));
  }
}
