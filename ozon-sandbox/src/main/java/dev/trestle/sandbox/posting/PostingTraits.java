package dev.trestle.sandbox.posting;

import org.jspecify.annotations.Nullable;

/**
 * What kind of posting it is; never changes.
 *
 * @param multibox its goods come in several boxes
 * @param buyer the company that buys; null for a private person
 * @param person who buys or receives it; null where Ozon tells nothing of people, as it mostly does
 */
public record PostingTraits(
    Scheme scheme,
    IntegrationFlow flow,
    boolean express,
    boolean multibox,
    @Nullable LegalBuyer buyer,
    @Nullable PrivateBuyer person) {

  /** Delivered by Ozon from the seller's warehouse to a private person. */
  public static final PostingTraits USUAL =
      new PostingTraits(Scheme.FBS, IntegrationFlow.OZON, false, false, null, null);

  public PostingTraits {
    if (scheme != Scheme.RFBS && flow != IntegrationFlow.OZON) {
      throw new IllegalArgumentException("only rfbs is delivered by " + flow.word());
    }
    if (scheme == Scheme.RFBS && flow == IntegrationFlow.OZON) {
      throw new IllegalArgumentException("rfbs is not delivered by ozon");
    }
  }
}
