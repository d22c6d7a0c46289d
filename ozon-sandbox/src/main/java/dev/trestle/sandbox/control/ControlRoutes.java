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

  public ControlRoutes(
      PostingControl postings, PushControl pushes, FaultControl faults, StateControl state) {
    this.routes =
        Stream.of(
                Stream.of(new Route("GET", "/control/health", call -> ready())),
                postings.routes(),
                pushes.routes(),
                faults.routes(),
                state.routes())
            .flatMap(some -> some)
            .toList();
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
