package dev.trestle.order.command;

import dev.trestle.order.posting.RereadKinds;
import java.util.List;
import java.util.Map;

/**
 * A kind of command: its stages, in the words of its feature. Implementations are beans; intent and
 * progress are records that survive as JSON, also a new version of the service.
 *
 * @param <I> what is asked
 * @param <P> what is kept between stages
 */
public interface CommandKind<I, P> {

  /** In rows, paths, logs and metrics. */
  String name();

  Class<I> intentType();

  Class<P> progressType();

  /** What is known before the first stage. */
  P begin(I intent);

  /** Where it begins. */
  String firstStage();

  /** All stages by name. */
  Map<String, Stage<I, P>> stages();

  /** The kind under which its subjects are read again. */
  default String rereadKind() {
    return RereadKinds.POSTING;
  }

  /** Those of its subjects that can be read again; a subject may also stand for a queue. */
  default List<String> readable(List<String> subjects) {
    return subjects;
  }
}
