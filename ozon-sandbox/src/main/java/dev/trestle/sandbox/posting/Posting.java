package dev.trestle.sandbox.posting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A posting as the sandbox knows it; all API versions and all pushes are drawn from it. */
public record Posting(
    PostingIdentity identity,
    PostingTraits traits,
    PostingProgress progress,
    Shipment shipment,
    List<PostingProduct> products,
    Parcel parcel) {

  public Posting {
    products = List.copyOf(products);
  }

  public String number() {
    return identity.number().value();
  }

  public String orderNumber() {
    return identity.number().orderNumber();
  }

  public Scheme scheme() {
    return traits.scheme();
  }

  public PostingState state() {
    return progress.state();
  }

  public Optional<PostingProduct> product(long sku) {
    return products.stream().filter(product -> product.sku() == sku).findFirst();
  }

  public Posting with(Parcel told) {
    return new Posting(identity, traits, progress, shipment, products, told);
  }

  public Posting with(List<PostingProduct> goods) {
    return new Posting(identity, traits, progress, shipment, goods, parcel);
  }

  Posting with(Shipment dates) {
    return new Posting(identity, traits, progress, dates, products, parcel);
  }

  /** A copy, as all of these; only {@link PostingLife} stores one. */
  public Posting move(PostingState next, Instant now, @Nullable Cancellation why) {
    return new Posting(
        identity,
        traits,
        progress.move(next, now, why),
        shipment.reached(next, now),
        products,
        parcel);
  }

  public Posting cancel(long reasonId, String message, Canceller by, Instant now) {
    return move(
        PostingState.CANCELLED, now, new Cancellation(reasonId, message, by, state().handedOver()));
  }

  Posting inOrder(long orderId) {
    var other =
        new PostingIdentity(identity.seller(), identity.number(), orderId, identity.parent());
    return new Posting(other, traits, progress, shipment, products, parcel);
  }

  Posting nextVersion() {
    return new Posting(identity, traits, progress.next(), shipment, products, parcel);
  }

  /** Starts anew: it has no history of its own. */
  Posting child(int suffix, Instant now) {
    return new Posting(
        identity.child(suffix),
        traits,
        PostingProgress.start(now).move(state(), now, null),
        shipment,
        products,
        parcel);
  }
}
