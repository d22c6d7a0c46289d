package dev.trestle.order.sweep;

import dev.trestle.contracts.TraceParent;
import dev.trestle.messaging.ExpectedPushes.Missing;
import dev.trestle.messaging.SweepBoard.Standing;
import dev.trestle.order.access.Role;
import dev.trestle.order.audit.Act;
import dev.trestle.order.audit.Audit;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the sweeps stand. */
@Path("/api/v1/sweeps")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Sweeps")
public class SweepResource {

  private final SweepKinds kinds;
  private final SweepWatch watch;
  private final SweepWorker worker;
  private final Audit audit;
  private final SecurityIdentity who;

  SweepResource(
      SweepKinds kinds, SweepWatch watch, SweepWorker worker, Audit audit, SecurityIdentity who) {
    this.kinds = kinds;
    this.watch = watch;
    this.worker = worker;
    this.audit = audit;
    this.who = who;
  }

  /** All sweeps, and the pushes that did not come. */
  record SweepList(List<SweepView> sweeps, List<Missing> missingPushes) {}

  /** All sweeps, by account and kind, and the pushes that did not come. */
  @GET
  @Operation(
      summary = "All sweeps by account and kind, and pushes that did not come",
      description = "account: only this one")
  public Uni<SweepList> list(@QueryParam("account") @Nullable String account) {
    Long wanted = Parameter.optional("account", account, Parameter::id);
    return Panache.withSession(() -> Panache.getSession().chain(watch::read))
        .map(seen ->
            new SweepList(
                seen.sweeps().stream()
                    .filter(each -> wanted == null || each.accountId() == wanted)
                    .flatMap(this::view)
                    .toList(),
                seen.pushes().stream()
                    .filter(each -> wanted == null || each.accountId() == wanted)
                    .toList()));
  }

  /** Lets a sweep begin now; one that is under way is followed by another. */
  @POST
  @Path("/{account}/{kind}")
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Begin a sweep now; one under way is followed by another")
  public Uni<Response> begin(@PathParam("account") String account, @PathParam("kind") String kind) {
    long id = Parameter.read("account", account, Parameter::id);
    Act act = new Act(who.getPrincipal().getName(), "sweep", id, kind, TraceParent.start());
    return audit
        .around(act, () -> worker.begin(id, kind), found -> found ? "due" : "no such sweep")
        .invoke(found -> {
          if (!found) {
            throw Problem.notFound("sweep", kind + " of account " + id);
          }
        })
        .replaceWith(Response.accepted().build());
  }

  private Stream<SweepView> view(Standing standing) {
    return kinds.of(standing.kind()).map(sweep -> SweepView.of(standing, sweep)).stream();
  }
}
