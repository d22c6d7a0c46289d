package dev.trestle.order.sweep;

import dev.trestle.messaging.Sweeps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sweeps of all features, by the name of their kind. */
@ApplicationScoped
public class SweepKinds {

  private final Map<String, Sweep<?>> byKind;

  SweepKinds(Instance<Sweep<?>> sweeps) {
    byKind =
        sweeps.stream().collect(Collectors.toUnmodifiableMap(Sweep::kind, Function.identity()));
  }

  Optional<Sweep<?>> of(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  Set<String> names() {
    return byKind.keySet();
  }

  List<Sweeps.Kind> kinds() {
    return byKind.values().stream()
        .map(sweep -> new Sweeps.Kind(sweep.kind(), sweep.family()))
        .toList();
  }
}
