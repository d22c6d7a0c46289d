package dev.trestle.order.trail;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together what all sources know, one source after the other: they share one connection. */
@ApplicationScoped
class Trail {

  private static final Comparator<TrailEntry> OLDEST_FIRST =
      Comparator.comparing(TrailEntry::at).thenComparing(TrailEntry::id);

  private final List<TrailSource> sources;
  private final Subjects subjects;

  Trail(@All List<TrailSource> sources, Subjects subjects) {
    this.sources = sources;
    this.subjects = subjects;
  }

  Uni<TrailView> of(String subject, int limit) {
    return subjects.of(subject).chain(all -> of(all, limit));
  }

  private Uni<TrailView> of(Set<String> subjects, int limit) {
    return Multi.createFrom()
        .iterable(sources)
        .onItem()
        .transformToUniAndConcatenate(source -> source.entries(subjects, limit + 1))
        .collect()
        .asList()
        .map(parts -> newest(subjects, parts.stream().flatMap(List::stream), limit));
  }

  private static TrailView newest(Set<String> subjects, Stream<TrailEntry> entries, int limit) {
    List<TrailEntry> all = entries.sorted(OLDEST_FIRST).toList();
    int from = Math.max(0, all.size() - limit);
    return new TrailView(subjects, all.subList(from, all.size()), from > 0);
  }
}
