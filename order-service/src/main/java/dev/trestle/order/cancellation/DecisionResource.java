package dev.trestle.order.cancellation;

import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.SnapshotAnswers;
import dev.trestle.ozon.cancellation.CancellationId;
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

/** Deciding on applications to cancel, by REST. */
@Path("/api/v1/cancellations")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Cancellations")
public class DecisionResource {

  private final Actions actions;
  private final SnapshotAnswers answers;

  DecisionResource(Actions actions, SnapshotAnswers answers) {
    this.actions = actions;
    this.answers = answers;
  }

  /** The posting is cancelled. */
  @POST
  @Path("/{account}/{cancellation_id}/approve")
  @Operation(
      summary = "Approve an application: the posting is cancelled, the buyer gets the money back",
      description = "comment: optional")
  @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon shows it; outcome is the application",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "409",
      description = "it is decided already",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> approve(
      @PathParam("account") String account,
      @PathParam("cancellation_id") String id,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    return decide(Choice.APPROVE, account, id, headers, body);
  }

  /** The posting goes on. */
  @POST
  @Path("/{account}/{cancellation_id}/reject")
  @Operation(
      summary = "Reject an application: the posting is to be delivered",
      description = "comment: why; required")
  @RequestBody(content = @Content(schema = @Schema(implementation = DecisionRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon shows it; outcome is the application",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "409",
      description = "it is decided already",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> reject(
      @PathParam("account") String account,
      @PathParam("cancellation_id") String id,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    return decide(Choice.REJECT, account, id, headers, body);
  }

  private Uni<Response> decide(
      Choice choice, String account, String id, ActionHeaders headers, @Nullable String body) {
    long accountId = Parameter.read("account", account, Parameter::id);
    CancellationId number =
        new CancellationId(Parameter.read("cancellation_id", id, Parameter::id));
    String comment = Body.read(body, DecisionRequest.class).comment(choice);
    return answers
        .one(Cancellations.KIND, accountId, number.toString())
        .map(view -> view.content())
        .chain(application ->
            actions.perform(
                actions.account(accountId),
                DecisionKind.NAME,
                DecisionKind.subjects(application),
                new Decision(number, application.postingNumber(), choice, comment),
                headers));
  }
}
