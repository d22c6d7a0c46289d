package dev.trestle.order.ship;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.carriage.CarriageKind;
import dev.trestle.order.carriage.CarriagePlans;
import dev.trestle.order.carriage.PlannedCarriage;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.OzonProblem;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.posting.Posting;
import dev.trestle.order.posting.PostingRepository;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAnswer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shipping by REST. */
@Path("/api/v1/postings/{posting_number}/ship")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Actions")
public class ShipResource {

  private final Actions actions;
  private final PostingRepository postings;
  private final CarriagePlans plans;

  ShipResource(Actions actions, PostingRepository postings, CarriagePlans plans) {
    this.actions = actions;
    this.postings = postings;
    this.plans = plans;
  }

  /** Does the right thing for the posting's scheme. */
  @POST
  @Operation(
      summary = "Ship a posting, with the others that leave with it",
      description =
          "FBS: a carriage takes every ready posting of the delivery method (set_postings limits it"
              + " to this one where Ozon allows it), is approved, and answered when its papers are"
              + " ready; the outcome names every posting. rFBS: tells Ozon the tracking number and"
              + " that the carrier has it. dry_run=true answers with a PlannedCarriage or a PlannedHandover and"
              + " does nothing. Asked again, it does nothing twice")
  @RequestBody(content = @Content(schema = @Schema(implementation = ShipRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "done; outcome is a CarriageOutcome or a HandoverOutcome",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "202",
      description = "under way; Location tells where to look",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "4XX",
      description = "nothing came of it",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> ship(
      @PathParam("posting_number") String number,
      @QueryParam("dry_run") @Nullable String dryRun,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    PostingNumber asked = Parameter.read("posting_number", number, PostingNumber::new);
    ShipRequest request = Body.read(body, ShipRequest.class);
    boolean dry = Boolean.TRUE.equals(Parameter.optional("dry_run", dryRun, Parameter::flag));
    return Panache.withSession(() -> postings.get(asked))
        .map(found -> found.orElseThrow(() -> Problem.notFound("posting", number)).posting())
        .chain(posting -> {
          Shipping way = Shipping.of(posting.content(), request);
          OzonAccount account = actions.account(posting.accountId());
          return dry ? plan(account, posting, way) : perform(account, posting, way, headers);
        });
  }

  private Uni<Response> perform(
      OzonAccount account, Posting posting, Shipping way, ActionHeaders headers) {
    return switch (way) {
      case Shipping.ByCarriage(var order) ->
          actions.perform(account, CarriageKind.NAME, order.subjects(), order, headers);
      case Shipping.BySeller(var order) -> {
        List<String> subjects = List.of(posting.content().postingNumber().value());
        yield actions.perform(account, HandoverKind.NAME, subjects, order, headers);
      }
    };
  }

  private Uni<Response> plan(OzonAccount account, Posting posting, Shipping way) {
    return switch (way) {
      case Shipping.ByCarriage(var order) ->
          plans
              .plan(account, order)
              .map(answer ->
                  switch (answer) {
                    case OzonAnswer.Ok<PlannedCarriage> ok -> json(ok.value());
                    case OzonAnswer.Failed<PlannedCarriage> failed ->
                        OzonProblem.response(failed.failure());
                  });
      case Shipping.BySeller(var order) ->
          Uni.createFrom().item(json(PlannedHandover.of(posting.content(), order)));
    };
  }

  private static Response json(Object plan) {
    return Response.ok(plan).type("application/json").build();
  }
}
