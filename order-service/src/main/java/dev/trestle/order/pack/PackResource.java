package dev.trestle.order.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Packing by REST. */
@Path("/api/v1/postings")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Actions")
public class PackResource {

  private final Actions actions;

  PackResource(Actions actions) {
    this.actions = actions;
  }

  /** Packs a posting; without a body everything goes into one package. */
  @POST
  @Path("/{posting_number}/pack")
  @Operation(
      summary = "Pack a posting",
      description =
          "Without packages everything goes into one. Several packages split the posting; part packs"
              + " only the one named. What the posting's requirements ask for is told by products and"
              + " boxes; what is missing is listed at once. Answered when Ozon shows the postings"
              + " packed.")
  @RequestBody(content = @Content(schema = @Schema(implementation = PackRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "packed; outcome is a PackOutcome",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "202",
      description = "under way; Location tells where to look",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "4XX",
      description = "nothing came of it",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> pack(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(PackKind.NAME, posting, Body.read(body, PackRequest.class), headers);
  }

  /** Splits a posting without packing it. */
  @POST
  @Path("/{posting_number}/split")
  @Operation(
      summary = "Split a posting without packing it",
      description = "parts: what goes into each posting, 2 or more; together all there is")
  @RequestBody(content = @Content(schema = @Schema(implementation = SplitRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "split; outcome lists the postings",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> split(
      @PathParam("posting_number") String number,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(SplitKind.NAME, posting, Body.read(body, SplitRequest.class), headers);
  }
}
