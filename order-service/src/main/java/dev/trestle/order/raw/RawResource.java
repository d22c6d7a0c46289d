package dev.trestle.order.raw;

import dev.trestle.contracts.TraceParent;
import dev.trestle.order.access.Role;
import dev.trestle.order.audit.Act;
import dev.trestle.order.audit.Audit;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
import dev.trestle.ozon.RawAnswer;
import dev.trestle.ozon.RawCalls;
import dev.trestle.ozon.catalogue.OzonMethod;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Any method of Ozon's that is this service's. */
@Path("/api/v1/ozon")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Ozon")
public class RawResource {

  private final OrderMethods methods;
  private final RawCalls calls;
  private final OzonAccounts accounts;
  private final Audit audit;
  private final SecurityIdentity who;
  private final Clock clock;

  RawResource(
      OrderMethods methods,
      RawCalls calls,
      OzonAccounts accounts,
      Audit audit,
      SecurityIdentity who,
      Clock clock) {
    this.methods = methods;
    this.calls = calls;
    this.accounts = accounts;
    this.audit = audit;
    this.who = who;
    this.clock = clock;
  }

  /** The methods that {@link #call} takes. */
  @GET
  @Path("/methods")
  @Operation(summary = "The methods of Ozon that can be called here, with limits and last days")
  public MethodList methods() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new MethodList(
        methods.all().stream().map(method -> MethodView.of(method, today)).toList());
  }

  /** Calls one of them for an account. */
  @POST
  @Path("/{account}/{path: .+}")
  @Operation(
      summary = "Calls a method of Ozon with your own JSON",
      description =
          "The path is Ozon's, such as v3/posting/fbs/get; always POST here, Ozon gets the verb of"
              + " its catalogue, a GET the query of this request. An answer of Ozon goes out as it"
              + " came, JSON or file. What Ozon refuses is a problem with Ozon's status (424 where"
              + " it refuses the account's key) and words. Writes, and reads that tell of buyers,"
              + " need the role operator")
  public Uni<Response> call(
      @PathParam("account") String account,
      @PathParam("path") String path,
      @HeaderParam("traceparent") @Nullable String traceparent,
      @Context UriInfo address,
      @RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(type = SchemaType.OBJECT)))
          byte[] body) {
    OzonMethod method = methods.require("/" + path);
    if (!who.hasRole(RawAccess.role(method))) {
      throw new ForbiddenException();
    }
    RawRequest request = RawRequest.of(method, "/" + path, address.getQueryParameters(), body);
    OzonAccount caller = account(account);
    return audited(caller, method, TraceParent.parseOrStart(traceparent), request)
        .map(answer ->
            RawAnswers.response(
                answer, methods.successor(method).map(OzonMethod::path).orElse(null)));
  }

  private Uni<RawAnswer> audited(
      OzonAccount account, OzonMethod method, TraceParent trace, RawRequest request) {
    Uni<RawAnswer> call = request.send(calls, Caller.command(account));
    if (!RawAccess.isAudited(method)) {
      return call;
    }
    String actor = who.getPrincipal().getName();
    Act act = new Act(actor, "ozon-call", account.id(), method.path(), trace);
    return audit.around(act, () -> call, RawAnswers::outcome);
  }

  private OzonAccount account(String text) {
    long id = Parameter.read("account", text, Parameter::id);
    return accounts.withId(id).orElseThrow(() -> Problem.notFound("account", text));
  }
}
