package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.command.Turn;
import dev.trestle.order.deliver.TrackingRequest.Tracking;
import dev.trestle.ozon.Items;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.posting.OzonPosting;
import dev.trestle.ozon.rfbs.RfbsCalls;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Collectors;

/** Gives postings their tracking numbers; giving the same one again changes nothing. */
record TrackingNumbers(RfbsCalls ozon) implements PerPosting<TrackingRequest> {

  static final String NAME = "tracking-number";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<TrackingRequest> intentType() {
    return TrackingRequest.class;
  }

  @Override
  public List<PostingNumber> postings(TrackingRequest intent) {
    return intent.postings();
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Uni<OzonAnswer<Items<PostingNumber>>> send(
      Turn<TrackingRequest, ?> turn, List<PostingNumber> some) {
    return ozon.setTrackingNumbers(
        turn.caller(),
        turn.intent().trackingNumbers().stream()
            .filter(each -> some.contains(each.postingNumber()))
            .collect(Collectors.toMap(Tracking::postingNumber, Tracking::trackingNumber)));
  }

  @Override
  public boolean shows(TrackingRequest intent, OzonPosting posting) {
    return intent.trackingNumbers().stream()
        .filter(each -> each.postingNumber().equals(posting.postingNumber()))
        .anyMatch(each -> each.trackingNumber().equals(posting.delivery().trackingNumber()));
  }
}
