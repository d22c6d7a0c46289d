package dev.trestle.order.carriage;

import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.OzonProblem;
import dev.trestle.order.http.Parameter;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonFile;
import dev.trestle.ozon.carriage.CarriageId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Carriages and their papers. */
@Path("/api/v1/carriages")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Carriages")
public class CarriageResource {

  private final Actions actions;
  private final CarriagePlans plans;
  private final CarriagePapers papers;

  CarriageResource(Actions actions, CarriagePlans plans, CarriagePapers papers) {
    this.actions = actions;
    this.plans = plans;
    this.papers = papers;
  }

  /** What is to be handed over on a day. */
  @GET
  @Operation(
      summary = "Delivery methods with something to hand over on a day, and their carriages",
      description = "account_id: required; departure_date: default today. Ozon is asked now")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DeliveryList.class)))
  public Uni<Response> day(
      @QueryParam("account_id") @Nullable String account,
      @QueryParam("departure_date") @Nullable String day) {
    OzonAccount asked = account("account_id", account == null ? "" : account);
    LocalDate date = Parameter.optional("departure_date", day, CarriageResource::day);
    return papers.day(asked, date).map(CarriageResource::json);
  }

  /** Hands over what is ready. */
  @POST
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      summary = "Hand over the ready postings of a delivery method: create the act",
      description =
          "Takes every ready posting, or posting_numbers alone where Ozon allows it. dry_run=true"
              + " answers with a PlannedCarriage and does nothing. Asked again, it does nothing"
              + " twice. Answered when the papers are ready; the outcome names every posting")
  @RequestBody(content = @Content(schema = @Schema(implementation = CarriageWish.class)))
  @APIResponse(
      responseCode = "200",
      description = "papers are ready; outcome is a CarriageOutcome",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "202",
      description = "under way; Location tells where to look",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "4XX",
      description = "nothing came of it",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> create(
      @QueryParam("dry_run") @Nullable String dryRun,
      @BeanParam ActionHeaders headers,
      @Nullable String body) {
    CarriageWish wish = Body.read(body, CarriageWish.class);
    OzonAccount account = actions.account(wish.accountId());
    CarriageOrder order = wish.order();
    return Boolean.TRUE.equals(Parameter.optional("dry_run", dryRun, Parameter::flag))
        ? plans.plan(account, order).map(CarriageResource::json)
        : actions.perform(account, CarriageKind.NAME, order.subjects(), order, headers);
  }

  /** One carriage with its postings. */
  @GET
  @Path("/{account}/{id}")
  @Operation(summary = "One carriage with its postings; Ozon is asked now")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CarriageView.class)))
  public Uni<Response> get(@PathParam("account") String account, @PathParam("id") String id) {
    return papers.carriage(account("account", account), carriage(id)).map(CarriageResource::json);
  }

  /** The act. */
  @GET
  @Path("/{account}/{id}/act.pdf")
  @Operation(summary = "The act, with the waybill or the shipping list")
  public Uni<Response> act(@PathParam("account") String account, @PathParam("id") String id) {
    return paper(account, id, papers::act);
  }

  /** The barcode that the warehouse scans. */
  @GET
  @Path("/{account}/{id}/barcode.png")
  @Operation(summary = "The barcode that Ozon's warehouse scans")
  public Uni<Response> barcode(@PathParam("account") String account, @PathParam("id") String id) {
    return paper(account, id, papers::barcode);
  }

  /** Labels of the package units. */
  @GET
  @Path("/{account}/{id}/container-labels.pdf")
  @Operation(summary = "Labels of the package units")
  public Uni<Response> containerLabels(
      @PathParam("account") String account, @PathParam("id") String id) {
    return paper(account, id, papers::containerLabels);
  }

  private Uni<Response> paper(
      String account,
      String id,
      BiFunction<OzonAccount, CarriageId, Uni<OzonAnswer<OzonFile>>> paper) {
    return paper
        .apply(account("account", account), carriage(id))
        .map(answer ->
            switch (answer) {
              case OzonAnswer.Ok<OzonFile> ok ->
                  Response.ok(ok.value().bytes()).type(ok.value().contentType()).build();
              case OzonAnswer.Failed<OzonFile> failed -> OzonProblem.response(failed.failure());
            });
  }

  private OzonAccount account(String parameter, String text) {
    return actions.account(Parameter.read(parameter, text, Parameter::id));
  }

  private static CarriageId carriage(String id) {
    return new CarriageId(Parameter.read("id", id, Parameter::id));
  }

  private static <T> Response json(OzonAnswer<T> answer) {
    return switch (answer) {
      case OzonAnswer.Ok<T> ok -> Response.ok(ok.value()).type("application/json").build();
      case OzonAnswer.Failed<T> failed -> OzonProblem.response(failed.failure());
    };
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("must be a day such as 2026-11-30", noDay);
    }
  }
}
