package dev.trestle.order.returns;

import dev.trestle.contracts.ReturnKey;
import dev.trestle.contracts.order.ReturnSnapshot;
import dev.trestle.messaging.snapshot.SnapshotFilter;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.order.http.SnapshotAnswers;
import dev.trestle.order.http.SnapshotListParameters;
import dev.trestle.order.http.SnapshotView;
import dev.trestle.ozon.OzonAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Returns as Ozon has them. */
@Path("/api/v1/returns")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Returns")
public class ReturnResource {

  private final SnapshotAnswers answers;
  private final RfbsRequests requests;
  private final OzonAccounts accounts;

  ReturnResource(SnapshotAnswers answers, RfbsRequests requests, OzonAccounts accounts) {
    this.answers = answers;
    this.requests = requests;
    this.accounts = accounts;
  }

  /** A page of the list. */
  record ReturnPage(
      List<SnapshotView<ReturnSnapshot>> returns, @Nullable String cursor, boolean hasNext) {}

  /** Returns, those that we learnt of last first. */
  @GET
  @Operation(
      summary = "Returns of all schemes, those that we learnt of last first",
      description = "scheme: fbs, fbo or rfbs; " + SnapshotListParameters.DESCRIPTION)
  public Uni<ReturnPage> list(
      @QueryParam("scheme") @Nullable String scheme, @BeanParam SnapshotListParameters parameters) {
    SnapshotFilter filter =
        parameters.filter().where("scheme", Parameter.optional("scheme", scheme, String::strip));
    return answers
        .part(Returns.KIND, filter, parameters.page())
        .map(part -> new ReturnPage(part.items(), part.cursor(), part.hasNext()));
  }

  /** One return with its history. */
  @GET
  @Path("/{account}/{return_id}")
  @Operation(summary = "One return with its history; rfbs-<number> is an rFBS request")
  public Uni<SnapshotView<ReturnSnapshot>> get(
      @PathParam("account") String account, @PathParam("return_id") String id) {
    return answers.one(
        Returns.KIND,
        Parameter.read("account", account, Parameter::id),
        Parameter.read("return_id", id, ReturnKey::new).value());
  }

  /** What the seller may do about it now; asks Ozon. */
  @GET
  @Path("/{account}/{return_id}/actions")
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      summary = "What may be done about a return now, read fresh from Ozon",
      description =
          "Of an rFBS request: Ozon's available actions, reasons to reject, and what the buyer wrote"
              + " and showed. Of an FBS or FBO return: why there is nothing to accept")
  public Uni<ReturnActions> actions(
      @PathParam("account") String account, @PathParam("return_id") String id) {
    long accountId = Parameter.read("account", account, Parameter::id);
    ReturnKey key = Parameter.read("return_id", id, ReturnKey::new);
    if (!key.isRfbs()) {
      return answers
          .one(Returns.KIND, accountId, key.value())
          .map(known -> ReturnActions.none(key));
    }
    return requests.actions(
        accounts.withId(accountId).orElseThrow(() -> Problem.notFound("account", account)), key);
  }
}
