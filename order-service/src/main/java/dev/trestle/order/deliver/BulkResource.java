package dev.trestle.order.deliver;

import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Telling Ozon of many postings by REST, each with its own result: 200 also where Ozon refused some
 * or all of them.
 */
@Path("/api/v1")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Actions")
public class BulkResource {

  private static final String MANY =
      "1 to 1000 postings of one account; outcome.results has what came of each";

  private final Actions actions;

  BulkResource(Actions actions) {
    this.actions = actions;
  }

  /** Gives postings their tracking numbers. */
  @POST
  @Path("/tracking-numbers")
  @Operation(summary = "Give many postings their tracking numbers", description = MANY)
  @RequestBody(content = @Content(schema = @Schema(implementation = TrackingRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "asked for all of them",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> trackingNumbers(@BeanParam ActionHeaders headers, @Nullable String body) {
    TrackingRequest request = Body.read(body, TrackingRequest.class);
    return actions.onPostings(TrackingNumbers.NAME, request.postings(), request, headers);
  }

  /** The carrier has the postings. */
  @POST
  @Path("/delivering")
  @Operation(summary = "Say that the carrier has many postings", description = MANY)
  @RequestBody(content = @Content(schema = @Schema(implementation = MoveRequest.class)))
  public Uni<Response> delivering(@BeanParam ActionHeaders headers, @Nullable String body) {
    return move(SellersMove.DELIVERING, headers, body);
  }

  /** The couriers are on the way to the buyers. */
  @POST
  @Path("/last-mile")
  @Operation(summary = "Say that couriers are on the way with many postings", description = MANY)
  @RequestBody(content = @Content(schema = @Schema(implementation = MoveRequest.class)))
  public Uni<Response> lastMile(@BeanParam ActionHeaders headers, @Nullable String body) {
    return move(SellersMove.LAST_MILE, headers, body);
  }

  /** The buyers have the postings. */
  @POST
  @Path("/delivered")
  @Operation(summary = "Say that the buyers have many postings", description = MANY)
  @RequestBody(content = @Content(schema = @Schema(implementation = MoveRequest.class)))
  public Uni<Response> delivered(@BeanParam ActionHeaders headers, @Nullable String body) {
    return move(SellersMove.DELIVERED, headers, body);
  }

  private Uni<Response> move(SellersMove move, ActionHeaders headers, @Nullable String body) {
    MoveRequest request = Body.read(body, MoveRequest.class);
    return actions.onPostings(move.word(), request.postingNumbers(), request, headers);
  }
}
