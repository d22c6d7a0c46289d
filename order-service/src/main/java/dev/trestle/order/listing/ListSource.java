package dev.trestle.order.listing;

import dev.trestle.order.posting.Observation;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.Page;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** One of Ozon's lists, asked one question. */
public interface ListSource {

  /**
   * A posting on a page.
   *
   * @param order its order's number as the list tells it
   */
  record Listed(Observation posting, @Nullable String order) {}

  /** Kind of the requests that its postings satisfy. */
  String kind();

  /** How the question picks postings. */
  Way way();

  /** Whether there is nothing to ask for. */
  boolean isEmpty();

  /** Whether Ozon picks exactly what is asked for; no longer where a version went. */
  boolean isExact();

  /** A page of the answer; null asks for the first. */
  Uni<OzonAnswer<Page<Listed>>> page(Caller caller, @Nullable String next);
}
