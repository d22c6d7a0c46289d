package dev.trestle.order.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Where a command stands towards Ozon. */
public enum CommandState {
  /** Nothing of its stage has left us: it may be done at any time, also after a crash. */
  WAITING,
  /** A write was marked as being sent: it may have left. */
  SENDING,
  /** A write left, or may have, and its answer is lost: only reading tells. */
  DOUBTFUL,
  /** Ozon took it and works on; what comes of it is read. */
  FOLLOWING,
  DONE,
  FAILED;

  /** As rows and the API write it. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@link IllegalArgumentException} that names the states there are. */
  @JsonCreator
  public static CommandState of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be one of " + Arrays.stream(values()).map(CommandState::wireName).toList()));
  }

  /** Nothing happens to it any more. */
  public boolean finished() {
    return this == DONE || this == FAILED;
  }
}
