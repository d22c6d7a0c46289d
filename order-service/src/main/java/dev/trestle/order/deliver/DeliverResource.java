package dev.trestle.order.deliver;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Parameter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Telling Ozon of one posting by REST. */
@Path("/api/v1/postings")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Actions")
public class DeliverResource {

  private final Actions actions;

  DeliverResource(Actions actions) {
    this.actions = actions;
  }

  /** Gives a posting its tracking number. */
  @POST
  @Path("/{posting_number}/tracking-number")
  @Operation(
      summary = "Give a posting its tracking number",
      description =
          "Only postings that Ozon's own delivery does not bring have one from the seller")
  @RequestBody(content = @Content(schema = @Schema(implementation = TrackingRequest.Single.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon shows it",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> trackingNumber(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    String tracking = Body.read(body, TrackingRequest.Single.class).trackingNumber();
    TrackingRequest request =
        new TrackingRequest(List.of(new TrackingRequest.Tracking(posting, tracking)));
    return actions.onPosting(TrackingNumbers.NAME, posting, request, headers);
  }

  /** Sets the time to ship a posting by. */
  @POST
  @Path("/{posting_number}/cutoff")
  @Operation(
      summary = "Set the cut-off of a posting",
      description = "cutoff: when it is to be shipped; not for Ozon's own delivery")
  @RequestBody(content = @Content(schema = @Schema(implementation = CutoffRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon shows it",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> cutoff(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(
        CutoffKind.NAME, posting, Body.read(body, CutoffRequest.class), headers);
  }

  /** The carrier has the posting. */
  @POST
  @Path("/{posting_number}/delivering")
  @Operation(summary = "Say that the carrier has a posting")
  public Uni<Response> delivering(
      @PathParam("posting_number") String number, @BeanParam ActionHeaders headers) {
    return move(SellersMove.DELIVERING, number, headers);
  }

  /** The courier is on the way to the buyer. */
  @POST
  @Path("/{posting_number}/last-mile")
  @Operation(summary = "Say that the courier is on the way to the buyer")
  public Uni<Response> lastMile(
      @PathParam("posting_number") String number, @BeanParam ActionHeaders headers) {
    return move(SellersMove.LAST_MILE, number, headers);
  }

  /** The buyer has the posting. */
  @POST
  @Path("/{posting_number}/delivered")
  @Operation(summary = "Say that the buyer has a posting")
  public Uni<Response> delivered(
      @PathParam("posting_number") String number, @BeanParam ActionHeaders headers) {
    return move(SellersMove.DELIVERED, number, headers);
  }

  private Uni<Response> move(SellersMove move, String number, ActionHeaders headers) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(move.word(), posting, new MoveRequest(List.of(posting)), headers);
  }
}
