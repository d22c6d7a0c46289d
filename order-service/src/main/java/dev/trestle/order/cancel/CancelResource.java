package dev.trestle.order.cancel;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cancelling by REST. */
@Path("/api/v1/postings")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Actions")
public class CancelResource {

  private final Actions actions;
  private final CancelReasons reasons;

  CancelResource(Actions actions, CancelReasons reasons) {
    this.actions = actions;
    this.reasons = reasons;
  }

  /** Asked of Ozon each time: they change with the posting's status. */
  @GET
  @Path("/{posting_number}/cancel-reasons")
  @RolesAllowed(Role.VIEWER)
  @Operation(
      summary = "Why a posting may be cancelled now",
      description = "Ozon's reasons, asked for at this moment; none where it may not be cancelled")
  public Uni<ReasonList> reasons(@PathParam("posting_number") String number) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions
        .accountOf(posting)
        .chain(account -> reasons.of(account, posting))
        .map(ReasonList::new);
  }

  /** Cancels a posting as the seller. */
  @POST
  @Path("/{posting_number}/cancel")
  @Operation(
      summary = "Cancel a posting",
      description = "reason_id: of cancel-reasons; 402 wants a message in your own words")
  @RequestBody(content = @Content(schema = @Schema(implementation = CancelRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "cancelled; outcome shows the posting",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> cancel(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    CancelRequest request = Body.read(body, CancelRequest.class);
    if (!request.products().isEmpty()) {
      throw Problem.badParameter("products", "are cancelled by …/cancel-products");
    }
    return perform(number, request, headers);
  }

  /** Cancels products of a posting as the seller. */
  @POST
  @Path("/{posting_number}/cancel-products")
  @Operation(
      summary = "Cancel products of a posting",
      description = "The rest stays in the posting; a message is required")
  @RequestBody(content = @Content(schema = @Schema(implementation = CancelRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "cancelled; outcome shows what is left",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> cancelProducts(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    CancelRequest request = Body.read(body, CancelRequest.class);
    if (request.products().isEmpty()) {
      throw Problem.badParameter("products", "must not be empty");
    }
    return perform(number, request, headers);
  }

  private Uni<Response> perform(String number, CancelRequest request, ActionHeaders headers) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(CancelKind.NAME, posting, request, headers);
  }
}
