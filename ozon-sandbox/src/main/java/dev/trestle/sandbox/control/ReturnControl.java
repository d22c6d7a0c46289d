package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingProduct;
import dev.trestle.sandbox.posting.Scheme;
import dev.trestle.sandbox.returns.IllegalReturnMove;
import dev.trestle.sandbox.returns.NewReturn;
import dev.trestle.sandbox.returns.ReturnLife;
import dev.trestle.sandbox.returns.ReturnShape;
import dev.trestle.sandbox.returns.ReturnStatus;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Creates, moves and shows FBS and FBO returns. */
public final class ReturnControl implements ControlArea {

  private static final String RETURNS = "/control/sellers/{seller}/returns";
  private static final List<String> FIELDS =
      List.of("posting_number", "sku", "quantity", "type", "reason", "status");

  private final SellersByPath sellers;
  private final ReturnLife life;
  private final Clock clock;

  public ReturnControl(SellersByPath sellers, ReturnLife life, Clock clock) {
    this.sellers = sellers;
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", RETURNS, this::create),
        new Route("GET", RETURNS, this::list),
        new Route("POST", RETURNS + "/{id}/status", this::move));
  }

  private Reply create(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(FIELDS);
    Posting posting = sellers.posting(seller, body);
    if (posting.scheme() == Scheme.RFBS) {
      throw body.wrong("posting_number", "is of rFBS, which has /rfbs-returns");
    }
    var wish =
        new NewReturn(
            body.text("type").orElse("ClientReturn"),
            body.text("reason").orElse("Не подошёл размер"),
            posting,
            product(posting, body),
            status(body, ReturnStatus.WAITING_SHIPMENT));
    return Reply.of(201, ReturnShape.of(life.create(seller, wish), seller, clock.instant()));
  }

  /** The product of the body's SKU, or the first; with as many pieces as the body says. */
  static PostingProduct product(Posting posting, ControlBody body) {
    long sku = body.integer("sku").orElse(posting.products().getFirst().sku());
    PostingProduct product =
        posting.products().stream()
            .filter(one -> one.sku() == sku)
            .findFirst()
            .orElseThrow(() -> body.wrong("sku", "is not in the posting"));
    long quantity = body.integer("quantity").orElse(product.quantity());
    if (quantity < 1 || quantity > product.quantity()) {
      throw body.wrong("quantity", "must be inside range [1, " + product.quantity() + "]");
    }
    return product.withQuantity((int) quantity);
  }

  private static ReturnStatus status(ControlBody body, ReturnStatus otherwise) {
    return body.text("status")
        .map(name ->
            ReturnStatus.of(name).orElseThrow(() -> body.wrong("status", "unknown status " + name)))
        .orElse(otherwise);
  }

  private Reply move(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("status"));
    if (body.text("status").isEmpty()) {
      throw body.wrong("status", "is required");
    }
    ReturnStatus next = status(body, ReturnStatus.CANCELLED);
    try {
      return life.move(seller, SellersByPath.id(call), next)
          .map(one -> Reply.ok(ReturnShape.of(one, seller, clock.instant())))
          .orElseThrow(() -> ControlErrors.refusal(404, "id", "unknown return"));
    } catch (IllegalReturnMove illegal) {
      throw body.wrong("status", String.valueOf(illegal.getMessage()));
    }
  }

  private Reply list(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ObjectNode json = Json.object();
    json.putArray("returns")
        .addAll(
            life.all(seller).stream()
                .map(one -> ReturnShape.of(one, seller, clock.instant()))
                .toList());
    return Reply.ok(json);
  }
}
