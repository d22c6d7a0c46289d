package dev.trestle.order;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of the order service; accounts and Ozon's address are in {@code ozon.*}. */
@ConfigMapping(prefix = "order")
public interface OrderConfig {

  /** Lower-case hex SHA-256 of the first admin token; none leaves the token table as it is. */
  Optional<String> apiTokenSha256();

  /** How soon Kafka gives a dead replica's partitions to another, in milliseconds. */
  @WithDefault("10000")
  int kafkaSessionTimeoutMs();

  /** Reading again from Ozon. */
  Reread reread();

  /** Reading again from Ozon. */
  interface Reread {

    /** Calls to Ozon at one time, for each account and kind of call. */
    @WithDefault("8")
    int concurrency();

    /** How often the queue is looked at without being nudged. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long a replica may hold a subject before another takes it over. */
    @WithDefault("PT30S")
    Duration lease();

    /** Waits after an answer that is missing or older than the push; then Ozon wins. */
    @WithDefault("PT5S,PT15S,PT30S")
    List<Duration> delays();

    /** Longest wait between reads of a posting that Ozon does not have. */
    @WithDefault("PT30M")
    Duration longestDelay();

    /** How long a posting that Ozon does not have is asked for. */
    @WithDefault("P1D")
    Duration giveUpAfter();

    /** Wait after a refusal, an unreadable answer or a method that is switched off. */
    @WithDefault("PT10M")
    Duration refusedDelay();
  }

  /** Doing things at Ozon. */
  Command command();

  /** Doing things at Ozon. */
  interface Command {

    /** How often due commands are looked for without being nudged. */
    @WithDefault("PT1S")
    Duration poll();

    /** Commands of one replica at one time. */
    @WithDefault("16")
    int concurrency();

    /** How long a replica may take for one stage before another takes the command over. */
    @WithDefault("PT1M")
    Duration lease();

    /**
     * Waits between looks at what became of a command, the last one again and again: Ozon packs
     * within seconds, and a look that comes too early costs one of few requests.
     */
    @WithDefault("PT1S,PT2S,PT4S,PT8S,PT15S,PT30S")
    List<Duration> delays();

    /** How long a request waits for the end of its command, before it is answered 202. */
    @WithDefault("PT15S")
    Duration answerWithin();

    /** How long a write whose answer is lost is looked for, before it counts as not done. */
    @WithDefault("PT1M")
    Duration settleFor();

    /** How long Ozon may take to show what came of a command that it took. */
    @WithDefault("PT10M")
    Duration followFor();

    /** How long a command waits for an Ozon that cannot be asked. */
    @WithDefault("P1D")
    Duration giveUpAfter();

    /** How long finished commands stay. */
    @WithDefault("P90D")
    Duration keepFor();
  }

  /** Walking Ozon's lists. */
  Sweep sweep();

  /** Walking Ozon's lists. */
  interface Sweep {

    /** Pause between two walks through the postings whose status changed. */
    @WithDefault("PT10M")
    Duration changedEvery();

    /** Pause between two walks through the postings that are not yet delivered. */
    @WithDefault("PT2M")
    Duration unfulfilledEvery();

    /** Pause between two walks through the FBO postings that are new or not yet final. */
    @WithDefault("PT10M")
    Duration fboEvery();

    /** Pause between two walks through the FBS and FBO returns whose status changed. */
    @WithDefault("PT10M")
    Duration returnsEvery();

    /** Pause between two walks through the rFBS return requests. */
    @WithDefault("PT10M")
    Duration rfbsReturnsEvery();

    /** How old an rFBS return request may be and still be walked through. */
    @WithDefault("P180D")
    Duration rfbsReturnsReach();

    /** Pause between two walks through the applications to cancel. */
    @WithDefault("PT10M")
    Duration cancellationsEvery();

    /** Pause between two walks through all chats. */
    @WithDefault("PT10M")
    Duration chatsEvery();

    /** Pause between two walks through the chats with something unread; pushes make it shorter. */
    @WithDefault("PT2M")
    Duration unreadChatsEvery();

    /** How long a push may be late after a sweep found what it tells; then it is missing. */
    @WithDefault("PT5M")
    Duration missingPushAfter();

    /** How far the very first walk reaches back. */
    @WithDefault("P30D")
    Duration firstWindow();

    /** How far each window reaches into the one before. */
    @WithDefault("PT10M")
    Duration overlap();

    /** How often due sweeps are looked for. */
    @WithDefault("PT5S")
    Duration poll();

    /** Sweeps of one replica at one time. */
    @WithDefault("4")
    int concurrency();

    /** How long a replica may take for one page before another takes the sweep over. */
    @WithDefault("PT2M")
    Duration lease();

    /** Wait after Ozon did not answer. */
    @WithDefault("PT30S")
    Duration failedDelay();

    /** Wait after a refusal, an unreadable answer or a method that is switched off. */
    @WithDefault("PT1M")
    Duration refusedDelay();
  }

  /** Names, telephones and addresses of buyers; kept only with a key. */
  Buyer buyer();

  /** Names, telephones and addresses of buyers; kept only with a key. */
  interface Buyer {

    /** Seals and opens them: 32 bytes in base64; secret. None: nothing is kept. */
    Optional<String> keyCurrent();

    /** Opens what was sealed before the last rotation; secret. */
    Optional<String> keyPrevious();

    /** How long after the last change of a posting that is final. */
    @WithDefault("P30D")
    Duration keepAfterFinal();
  }
}
