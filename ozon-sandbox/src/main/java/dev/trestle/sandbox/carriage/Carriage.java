package dev.trestle.sandbox.carriage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A carriage as the seller left it.
 *
 * @param place 1 for the first of its departure
 * @param postings numbers in it
 * @param leftOut numbers that were in it and shall go with the next one
 * @param containers package units, 0 where the seller named none
 * @param changedAt when it was approved, once it is
 */
record Carriage(
    long id,
    Departure departure,
    int place,
    CarriageStage stage,
    List<String> postings,
    List<String> leftOut,
    int containers,
    Instant createdAt,
    Instant changedAt) {

  /** How long the papers take. */
  static final Duration PAPERWORK = Duration.ofSeconds(10);

  Carriage {
    postings = List.copyOf(postings);
    leftOut = List.copyOf(leftOut);
  }

  static Carriage create(
      long id, Departure departure, int place, List<String> postings, Instant now) {
    return new Carriage(id, departure, place, CarriageStage.NEW, postings, List.of(), 0, now, now);
  }

  Carriage composed(List<String> in, List<String> out, Instant now) {
    return new Carriage(id, departure, place, stage, in, out, containers, createdAt, now);
  }

  Carriage approved(int units, Instant now) {
    return new Carriage(
        id, departure, place, CarriageStage.FORMED, postings, leftOut, units, createdAt, now);
  }

  Carriage cancelled(Instant now) {
    return new Carriage(
        id,
        departure,
        place,
        CarriageStage.CANCELLED,
        postings,
        leftOut,
        containers,
        createdAt,
        now);
  }

  boolean alive() {
    return stage != CarriageStage.CANCELLED;
  }

  boolean papersReady(Instant now) {
    return stage == CarriageStage.FORMED && !now.isBefore(changedAt.plus(PAPERWORK));
  }

  boolean papersInProcess(Instant now) {
    return stage == CarriageStage.FORMED && !papersReady(now);
  }
}
