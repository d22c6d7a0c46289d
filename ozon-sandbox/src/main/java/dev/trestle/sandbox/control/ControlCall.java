package dev.trestle.sandbox.control;

import dev.trestle.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A control request after routing.
 *
 * @param path values of the template's names
 */
public record ControlCall(Call call, Map<String, String> path) {

  ControlBody body(List<String> known) {
    return ControlBody.read(call.body(), known);
  }

  String path(String name) {
    String value = path.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The route has no {" + name + "}");
    }
    return value;
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(call.query().get(name));
  }
}
