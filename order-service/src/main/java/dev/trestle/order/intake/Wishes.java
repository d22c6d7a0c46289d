package dev.trestle.order.intake;

import dev.trestle.messaging.RereadQueue.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The wishes of a batch, each subject once, as the queue takes them. */
final class Wishes {

  private record Subject(String kind, String subject) {}

  private Wishes() {}

  static List<Wish> strongest(Stream<Wish> all) {
    Map<Subject, Wish> bySubject = new LinkedHashMap<>();
    all.forEach(
        wish -> bySubject.merge(new Subject(wish.kind(), wish.subject()), wish, Wishes::stronger));
    return List.copyOf(bySubject.values());
  }

  /** News asks always; of two repeats the later one decides whether a read began after it. */
  private static Wish stronger(Wish one, Wish other) {
    if (one.repeat() != other.repeat()) {
      return one.repeat() ? other : one;
    }
    return one.receivedAt().isAfter(other.receivedAt()) ? one : other;
  }
}
