package dev.trestle.order.intake;

import dev.trestle.contracts.push.Push;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** What is done with the pushes of one kind. */
interface PushFamily<P extends Push> {

  /** Which they are. */
  PushKind<P> kind();

  /**
   * Applies pushes in the caller's transaction, and asks for re-reads. A repeat changes no row by
   * its own facts, but it may be a second event with the same body, so it asks too.
   *
   * @return the ids of pushes about what belongs to another seller; those change nothing
   */
  Uni<Set<String>> apply(
      Mutiny.Session session, List<ReceivedPush<P>> news, List<ReceivedPush<P>> repeats);
}
