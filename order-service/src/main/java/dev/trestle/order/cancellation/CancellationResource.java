package dev.trestle.order.cancellation;

import dev.trestle.contracts.order.CancellationSnapshot;
import dev.trestle.messaging.snapshot.SnapshotFilter;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.PageRequest;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.SnapshotAnswers;
import dev.trestle.order.http.SnapshotView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
          "account, posting, status (ON_APPROVAL waits for the seller) and changed_since (ISO 8601,"
              + " of our row) narrow it; "
              + PageRequest.DESCRIPTION)
  public Uni<CancellationPage> list(
      @QueryParam("account") @Nullable String account,
      @QueryParam("posting") @Nullable String posting,
      @QueryParam("status") @Nullable String status,
      @QueryParam("changed_since") @Nullable String changedSince,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    SnapshotFilter filter =
        SnapshotFilter.ALL
            .where("account_id", Parameter.optional("account", account, Parameter::id))
            .where("posting_number", Parameter.optional("posting", posting, String::strip))
            .where("status", Parameter.optional("status", status, String::strip))
            .since(Parameter.optional("changed_since", changedSince, Parameter::time));
    return answers
        .part(Cancellations.KIND, filter, PageRequest.of(limit, cursor))
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
