package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.ozon.posting.OzonPosting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The postings that came of a packing, as Ozon shows them. */
public record PackOutcome(List<Packed> postings) {

  /** Copies the postings. */
  public PackOutcome {
    postings = List.copyOf(postings);
  }

  /** One posting. */
  public record Packed(PostingNumber postingNumber, String status, @Nullable String substatus) {

    static Packed of(OzonPosting posting) {
      return new Packed(posting.postingNumber(), posting.status(), posting.substatus());
    }
  }
}
