package dev.trestle.order.raw;

import dev.trestle.contracts.TraceParent;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonAccount;
import dev.trestle.ozon.OzonAccounts;
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
  private final AuditedCalls calls;
  private final OzonAccounts accounts;
  private final SecurityIdentity who;
  private final Clock clock;

  RawResource(
      OrderMethods methods,
      AuditedCalls calls,
      OzonAccounts accounts,
      SecurityIdentity who,
      Clock clock) {
    this.methods = methods;
    this.calls = calls;
    this.accounts = accounts;
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
              + " need the role operator. A write with a key that was used within 24 h is not sent"
              + " again: 409 tells what came of the first one")
  public Uni<Response> call(
      @PathParam("account") String account,
      @PathParam("path") String path,
      @HeaderParam("traceparent") @Nullable String traceparent,
      @HeaderParam(Parameter.IDEMPOTENCY_KEY) @Nullable String key,
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
    var sending =
        new AuditedCalls.Sending(
            account(account),
            method,
            RawRequest.of(method, "/" + path, address.getQueryParameters(), body),
            who.getPrincipal().getName(),
            TraceParent.parseOrStart(traceparent),
            key == null ? null : Parameter.read(Parameter.IDEMPOTENCY_KEY, key, Parameter::key));
    return calls.send(sending, answer -> RawAnswers.response(answer, successor(method)));
  }

  private @Nullable String successor(OzonMethod method) {
    return methods.successor(method).map(OzonMethod::path).orElse(null);
  }

  private OzonAccount account(String text) {
    long id = Parameter.read("account", text, Parameter::id);
    return accounts.withId(id).orElseThrow(() -> Problem.notFound("account", text));
  }
}
