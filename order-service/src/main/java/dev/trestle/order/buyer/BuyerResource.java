package dev.trestle.order.buyer;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.TraceParent;
import dev.trestle.order.access.Role;
import dev.trestle.order.audit.Act;
import dev.trestle.order.audit.Audit;
import dev.trestle.order.buyer.Buyers.Opened;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people behind a posting. */
@Path("/api/v1/postings/{posting_number}/buyer")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Buyers")
public class BuyerResource {

  private final Buyers buyers;
  private final Audit audit;
  private final SecurityIdentity who;

  BuyerResource(Buyers buyers, Audit audit, SecurityIdentity who) {
    this.buyers = buyers;
    this.audit = audit;
    this.who = who;
  }

  /** Personal data; each look stands in the audit. */
  @GET
  @Operation(
      summary = "Who buys and who receives; each look stands in the audit",
      description = "404 where nothing is kept: a key must be configured, and Ozon must tell it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BuyerView.class)))
  public Uni<Response> get(
      @PathParam("posting_number") String number,
      @HeaderParam("traceparent") @Nullable String traceparent) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    if (!buyers.isOn()) {
      throw off();
    }
    Act act =
        new Act(
            who.getPrincipal().getName(),
            "buyer-look",
            null,
            posting.value(),
            TraceParent.parseOrStart(traceparent));
    return audit
        .around(act, () -> buyers.open(posting), BuyerResource::outcome)
        .map(opened -> response(posting, opened));
  }

  private static String outcome(Opened opened) {
    return switch (opened) {
      case Opened.Open open -> "shown";
      case Opened.Nothing nothing -> "nothing kept";
      case Opened.Shut shut -> "key missing";
    };
  }

  private static Response response(PostingNumber posting, Opened opened) {
    return switch (opened) {
      case Opened.Open open ->
          Response.ok(new BuyerView(posting.value(), open.observedAt(), open.buyer()))
              .header("Cache-Control", "no-store")
              .build();
      case Opened.Nothing nothing -> throw Problem.notFound("buyer of posting", posting.value());
      case Opened.Shut shut -> throw shut();
    };
  }

  private static Problem.Raised off() {
    return new Problem.Raised(
        Problem.of(
            "buyers-not-kept",
            "Buyers are not kept",
            404,
            "Keeping buyers' data is off; ORDER_BUYER_KEY_CURRENT would switch it on",
            null));
  }

  private static Problem.Raised shut() {
    return new Problem.Raised(
        Problem.of(
            "buyer-sealed",
            "Sealed with another key",
            409,
            "It was sealed with a key that is configured no more",
            null));
  }
}
