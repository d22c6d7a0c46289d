package dev.trestle.order.command;

import dev.trestle.order.OrderConfig;
import java.time.Duration;
import java.util.List;

/**
 * How long is waited for what.
 *
 * @param settleFor after the mark, until a write that reading does not show counts as not done
 * @param followFor for what Ozon makes of a command it took
 * @param giveUpAfter for a command that cannot be sent, or whose subject cannot be read
 * @param delays between looks at one stage, the last one again and again
 */
record CommandLimits(
    Duration settleFor, Duration followFor, Duration giveUpAfter, List<Duration> delays) {

  /** Copies the delays. */
  CommandLimits {
    delays = List.copyOf(delays);
  }

  static CommandLimits of(OrderConfig.Command config) {
    return new CommandLimits(
        config.settleFor(), config.followFor(), config.giveUpAfter(), config.delays());
  }
}
