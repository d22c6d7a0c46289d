package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.types.DeviationLog;
import dev.trestle.sandbox.types.ShapeDeviation;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows what callers sent that is not as Ozon's types say, since the start or the last reset. */
public final class DeviationControl implements ControlArea {

  private static final String DEVIATIONS = "/control/deviations";

  private final DeviationLog log;

  public DeviationControl(DeviationLog log) {
    this.log = log;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("GET", DEVIATIONS, call -> all()),
        new Route("DELETE", DEVIATIONS, call -> clear()));
  }

  private Reply clear() {
    log.clear();
    return all();
  }

  private Reply all() {
    ObjectNode json = Json.object();
    var array = json.putArray("deviations");
    log.snapshot().forEach((seen, count) -> array.add(json(seen, count)));
    return Reply.ok(json);
  }

  private static ObjectNode json(DeviationLog.Seen seen, int count) {
    ShapeDeviation deviation = seen.deviation();
    return Json.object()
        .put("method", seen.method())
        .put("seller", seen.client())
        .put("problem", deviation.problem().name().toLowerCase(Locale.ROOT))
        .put("path", deviation.path())
        .put("expected", deviation.expected())
        .put("found", deviation.found())
        .put("count", count);
  }
}
