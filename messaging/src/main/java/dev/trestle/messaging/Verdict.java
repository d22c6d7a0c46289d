package dev.trestle.messaging;

/**
 * How a handler ended with one record. Trouble with Ozon is never a verdict: it waits in the {@link
 * RereadQueue}.
 */
public sealed interface Verdict {

  /** The record's facts are committed (or were before): its offset may be committed. */
  record Applied() implements Verdict {}

  /**
   * The record cannot be read and never will be: it goes to the parked topic as it came, and its
   * offset is committed.
   *
   * @param reason one sentence for whoever looks at the parked record
   */
  record Park(String reason) implements Verdict {}

  /** Our own database or Kafka failed: the same batch runs again, its partitions wait. */
  record Retry(Throwable cause) implements Verdict {}
}
