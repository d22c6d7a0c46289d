package dev.trestle.order.command;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of commands by name. */
@ApplicationScoped
class CommandKinds {

  private final Map<String, CommandKind<?, ?>> byName;

  CommandKinds(@All List<CommandKind<?, ?>> kinds) {
    byName = kinds.stream().collect(Collectors.toMap(CommandKind::name, Function.identity()));
    kinds.forEach(kind -> {
      if (!kind.stages().containsKey(kind.firstStage())) {
        throw new IllegalStateException(kind.name() + " has no stage " + kind.firstStage());
      }
    });
  }

  /** Commands of other kinds wait for a replica that knows them. */
  Set<String> names() {
    return byName.keySet();
  }

  CommandKind<?, ?> named(String name) {
    CommandKind<?, ?> kind = byName.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("there is no command " + name);
    }
    return kind;
  }
}
