package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Turn;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Something that Ozon does for many postings in one call, each with its own result.
 *
 * @param <I> what is asked
 */
interface PerPosting<I> {

  /** Of the command. */
  String name();

  Class<I> intentType();

  /** All postings, each once. */
  List<PostingNumber> postings(I intent);

  /** Whether Ozon ends in the same state if the call is made twice. */
  boolean repeatable();

  /** The one call for some of them. */
  Uni<OzonAnswer<Items<PostingNumber>>> send(Turn<I, ?> turn, List<PostingNumber> some);

  /** Whether the posting shows that it was done. */
  boolean shows(I intent, OzonPosting posting);
}
