package dev.trestle.sandbox.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the seller has told about a parcel.
 *
 * @param boxes 0 unless its goods come in several boxes
 * @param exemplars one for each piece, once asked for
 * @param exemplarsToldAt null before the first time
 * @param windowChanges how often the seller moved the delivery window
 * @param pickupCodeVerifiedAt null until the buyer's code was verified
 */
public record Parcel(
    String trackingNumber,
    int boxes,
    List<Exemplar> exemplars,
    @Nullable Instant exemplarsToldAt,
    int windowChanges,
    @Nullable Instant pickupCodeVerifiedAt) {

  public Parcel {
    exemplars = List.copyOf(exemplars);
  }

  static Parcel start(PostingTraits traits) {
    return new Parcel("", traits.multibox() ? 1 : 0, List.of(), null, 0, null);
  }

  public List<Exemplar> exemplars(long sku) {
    return exemplars.stream().filter(exemplar -> exemplar.sku() == sku).toList();
  }

  public Parcel withTrackingNumber(String number) {
    return new Parcel(
        number, boxes, exemplars, exemplarsToldAt, windowChanges, pickupCodeVerifiedAt);
  }

  public Parcel withBoxes(int count) {
    return new Parcel(
        trackingNumber, count, exemplars, exemplarsToldAt, windowChanges, pickupCodeVerifiedAt);
  }

  public Parcel withExemplars(List<Exemplar> all, @Nullable Instant toldAt) {
    return new Parcel(trackingNumber, boxes, all, toldAt, windowChanges, pickupCodeVerifiedAt);
  }

  public Parcel withOneMoreWindowChange() {
    return new Parcel(
        trackingNumber, boxes, exemplars, exemplarsToldAt, windowChanges + 1, pickupCodeVerifiedAt);
  }

  public Parcel withPickupCodeVerified(Instant now) {
    return new Parcel(trackingNumber, boxes, exemplars, exemplarsToldAt, windowChanges, now);
  }
}
