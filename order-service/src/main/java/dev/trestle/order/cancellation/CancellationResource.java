package dev.trestle.order.cancellation;

import dev.trestle.contracts.order.CancellationSnapshot;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.SnapshotAnswers;
import dev.trestle.order.http.SnapshotListParameters;
import dev.trestle.order.http.SnapshotView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications to cancel rFBS postings, as Ozon has them. */
@Path("/api/v1/cancellations")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Cancellations")
public class CancellationResource {

  private final SnapshotAnswers answers;

  CancellationResource(SnapshotAnswers answers) {
    this.answers = answers;
  }

  /** A page of the list. */
  record CancellationPage(
      List<SnapshotView<CancellationSnapshot>> cancellations,
      @Nullable String cursor,
      boolean hasNext) {}

  /** Applications, those that we learnt of last first. */
  @GET
  @Operation(
      summary = "Applications to cancel rFBS postings, those that we learnt of last first",
      description =
          "status ON_APPROVAL waits for the seller; " + SnapshotListParameters.DESCRIPTION)
  public Uni<CancellationPage> list(@BeanParam SnapshotListParameters parameters) {
    return answers
        .part(Cancellations.KIND, parameters.filter(), parameters.page())
        .map(part -> new CancellationPage(part.items(), part.cursor(), part.hasNext()));
  }

  /** One application with its history. */
  @GET
  @Path("/{account}/{cancellation_id}")
  @Operation(summary = "One application with its history")
  public Uni<SnapshotView<CancellationSnapshot>> get(
      @PathParam("account") String account, @PathParam("cancellation_id") String id) {
    return answers.one(
        Cancellations.KIND,
        Parameter.read("account", account, Parameter::id),
        Long.toString(Parameter.read("cancellation_id", id, Parameter::id)));
  }
}
