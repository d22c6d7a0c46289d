package dev.trestle.sandbox.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting as the sandbox knows it; both API versions and all pushes are drawn from it. */
public record Posting(
    PostingIdentity identity,
    PostingProgress progress,
    Shipment shipment,
    List<PostingProduct> products) {

  public Posting {
    products = List.copyOf(products);
  }

  public String number() {
    return identity.number().value();
  }

  public PostingState state() {
    return progress.state();
  }

  Posting move(PostingState next, Instant now, @Nullable Cancellation why) {
    return new Posting(
        identity, progress.move(next, now, why), shipment.reached(next, now), products);
  }
}
