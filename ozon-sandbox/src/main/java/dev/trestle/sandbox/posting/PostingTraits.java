package dev.trestle.sandbox.posting;

import org.jspecify.annotations.Nullable;

/**
 * What kind of posting it is; never changes.
 *
 * @param multibox its goods come in several boxes
 * @param buyer null for a private person, of whom nothing is known here
 */
public record PostingTraits(
    Scheme scheme,
    IntegrationFlow flow,
    boolean express,
    boolean multibox,
    @Nullable LegalBuyer buyer) {

  /** Delivered by Ozon from the seller's warehouse to a private person. */
  public static final PostingTraits USUAL =
      new PostingTraits(Scheme.FBS, IntegrationFlow.OZON, false, false, null);

  public PostingTraits {
    if (scheme != Scheme.RFBS && flow != IntegrationFlow.OZON) {
      throw new IllegalArgumentException("only rfbs is delivered by " + flow.word());
    }
    if (scheme == Scheme.RFBS && flow == IntegrationFlow.OZON) {
      throw new IllegalArgumentException("rfbs is not delivered by ozon");
    }
  }
}
