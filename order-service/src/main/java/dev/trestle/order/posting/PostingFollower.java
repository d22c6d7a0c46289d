package dev.trestle.order.posting;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Follows postings in the very transaction that writes their new versions. */
public interface PostingFollower {

  /** The versions are written; a failure rolls them back. */
  Uni<Void> follow(Mutiny.Session session, List<PostingStore.Traced> changes);
}
