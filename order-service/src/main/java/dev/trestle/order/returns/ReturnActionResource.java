package dev.trestle.order.returns;

import dev.trestle.contracts.ReturnKey;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.http.SnapshotAnswers;
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

/** Deciding on returns by REST. */
@Path("/api/v1/returns")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Returns")
public class ReturnActionResource {

  private static final String DONE = "Ozon shows it; outcome is the return as it is now";
  private static final String NOT_OFFERED =
      "409: not among Ozon's available actions now, which details list; 422 no-such-method: an FBS"
          + " or FBO return";

  private final Actions actions;
  private final SnapshotAnswers answers;

  ReturnActionResource(Actions actions, SnapshotAnswers answers) {
    this.actions = actions;
    this.answers = answers;
  }

  /** The buyer shall send the goods. */
  @POST
  @Path("/{account}/{return_id}/accept")
  @Operation(
      summary = "Accept the request of an rFBS buyer to give goods back",
      description = "return_method: how the buyer sends them; optional")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "4XX",
      description = NOT_OFFERED,
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> accept(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return act(path, headers, body, ReturnVerb.ACCEPT);
  }

  /** No return. */
  @POST
  @Path("/{account}/{return_id}/reject")
  @Operation(
      summary = "Reject the request of an rFBS buyer, before or after checking the goods",
      description = "rejection_reason_id: of rejection_reasons; comment: required")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> reject(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return act(path, headers, body, ReturnVerb.REJECT);
  }

  /** The buyer keeps the goods and gets a part of the money. */
  @POST
  @Path("/{account}/{return_id}/compensate")
  @Operation(
      summary = "Give an rFBS buyer a part of the money back",
      description = "compensation_amount: in the currency of the product's price; required")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> compensate(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return act(path, headers, body, ReturnVerb.COMPENSATE);
  }

  /** The goods are here. */
  @POST
  @Path("/{account}/{return_id}/received")
  @Operation(summary = "Say that the goods of an rFBS return came")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> received(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return act(path, headers, body, ReturnVerb.RECEIVED);
  }

  /** All the money back. */
  @POST
  @Path("/{account}/{return_id}/refund")
  @Operation(
      summary = "Give an rFBS buyer all the money back",
      description = "return_for_back_way: what the buyer paid to send the goods; optional")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> refund(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return act(path, headers, body, ReturnVerb.REFUND);
  }

  /** Any of the available actions. */
  @POST
  @Path("/{account}/{return_id}/actions")
  @Operation(
      summary = "Do any of the actions that Ozon lists for an rFBS return",
      description = "action_id: of available_actions; other fields as that action wants them")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = DONE,
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> act(
      @BeanParam ReturnPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    return path.key().isRfbs()
        ? perform(path, headers, Body.read(body, ReturnRequest.class).decision())
        : refused(path);
  }

  private Uni<Response> act(
      ReturnPath path, ActionHeaders headers, @Nullable String body, ReturnVerb verb) {
    return path.key().isRfbs()
        ? perform(path, headers, Body.read(body, ReturnRequest.class).decision(verb))
        : refused(path);
  }

  private Uni<Response> perform(ReturnPath path, ActionHeaders headers, ReturnDecision decision) {
    return actions.perform(
        actions.account(path.accountId()),
        ReturnActionKind.NAME,
        List.of(path.key().value()),
        decision,
        headers);
  }

  private Uni<Response> refused(ReturnPath path) {
    return answers
        .one(Returns.KIND, path.accountId(), path.key().value())
        .map(known -> {
          throw new Problem.Raised(
              Problem.of(
                  "no-such-method",
                  "Ozon offers no such method",
                  422,
                  ReturnActions.NOTHING_TO_ACCEPT,
                  "return_id"));
        });
  }

  /** Which return. */
  public record ReturnPath(
      @PathParam("account") String account, @PathParam("return_id") String returnId) {

    long accountId() {
      return Parameter.read("account", account, Parameter::id);
    }

    ReturnKey key() {
      return Parameter.read("return_id", returnId, ReturnKey::new);
    }
  }
}
