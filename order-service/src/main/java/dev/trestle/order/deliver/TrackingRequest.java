package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracking numbers of postings, 1 to 1000. */
public record TrackingRequest(List<Tracking> trackingNumbers) {

  /** Copies the numbers; refuses none, too many, and a posting that is named twice. */
  public TrackingRequest(@Nullable List<Tracking> trackingNumbers) {
    this.trackingNumbers = trackingNumbers == null ? List.of() : List.copyOf(trackingNumbers);
    MoveRequest.check("tracking_numbers", postings());
  }

  /** The number of one posting. */
  public record Tracking(PostingNumber postingNumber, String trackingNumber) {

    /** Refuses what is missing or blank. */
    public Tracking(@Nullable PostingNumber postingNumber, @Nullable String trackingNumber) {
      if (postingNumber == null) {
        throw new IllegalArgumentException("posting_number is missing");
      }
      if (trackingNumber == null || trackingNumber.isBlank()) {
        throw new IllegalArgumentException("tracking_number must not be blank");
      }
      this.postingNumber = postingNumber;
      this.trackingNumber = trackingNumber.strip();
    }
  }

  /** Of one posting. */
  public record Single(String trackingNumber) {

    /** Refuses a blank one. */
    public Single(@Nullable String trackingNumber) {
      if (trackingNumber == null || trackingNumber.isBlank()) {
        throw new IllegalArgumentException("tracking_number must not be blank");
      }
      this.trackingNumber = trackingNumber;
    }
  }

  List<PostingNumber> postings() {
    return trackingNumbers.stream().map(Tracking::postingNumber).toList();
  }
}
