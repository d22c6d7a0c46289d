package dev.trestle.order.parked;

import dev.trestle.order.trail.Details;
import dev.trestle.order.trail.TrailEntry;
import dev.trestle.order.trail.TrailSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Parked records of a posting and their replays, among the newest of the parked topic. */
@ApplicationScoped
class ParkedTrail implements TrailSource {

  /** The topic has no index by key; records are parked seldom. */
  private static final int LOOKED_THROUGH = 1000;

  private final ParkedLog parked;
  private final Replays replays;

  ParkedTrail(ParkedLog parked, Replays replays) {
    this.parked = parked;
    this.replays = replays;
  }

  @Override
  public Uni<List<TrailEntry>> entries(Set<String> subjects, int limit) {
    return parked
        .newest(ParkedPlace.END, LOOKED_THROUGH)
        .map(slice ->
            slice.records().stream()
                .filter(record -> subjects.contains(String.valueOf(record.original().key())))
                .limit(limit)
                .toList())
        .chain(records -> replays.of(records).map(known -> entries(records, known)));
  }

  private static List<TrailEntry> entries(
      List<ParkedRecord> records, Map<ParkedId, List<ReplayEntry>> known) {
    return records.stream()
        .flatMap(record ->
            Stream.concat(
                Stream.of(entry(record)),
                known.getOrDefault(record.id(), List.of()).stream()
                    .map(replay -> entry(record, replay))))
        .toList();
  }

  private static TrailEntry entry(ParkedRecord record) {
    return new TrailEntry(
        record.parkedAt(),
        "parked",
        String.valueOf(record.original().key()),
        record.id().toString(),
        "a record of " + record.original().topic() + " was parked: " + record.reason(),
        Details.of("push_id", record.original().eventId())
            .and("type", record.original().eventType())
            .all(),
        record.original().traceparent().toString());
  }

  private static TrailEntry entry(ParkedRecord record, ReplayEntry replay) {
    return new TrailEntry(
        replay.at(),
        "replay",
        String.valueOf(record.original().key()),
        record.id().toString(),
        "replayed: " + replay.outcome(),
        Details.of("actor", replay.actor()).and("reason", replay.reason()).all(),
        record.original().traceparent().toString());
  }
}
