package dev.trestle.order.order;

import dev.trestle.contracts.OrderNumber;
import dev.trestle.contracts.order.OrderSnapshot;
import dev.trestle.messaging.snapshot.SnapshotFilter;
import dev.trestle.messaging.snapshot.SnapshotKey;
import dev.trestle.messaging.snapshot.SnapshotReads;
import dev.trestle.messaging.snapshot.Stored;
import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Whole orders, as far as pushes and postings tell of them. */
@Path("/api/v1/orders")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Orders")
public class OrderResource {

  private final SnapshotReads orders;

  OrderResource(SnapshotReads orders) {
    this.orders = orders;
  }

  /** One order with its postings and its history; 404 while nobody told us of it. */
  @GET
  @Path("/{order_number}")
  @Operation(
      summary = "One order, with its postings, version and history",
      description = "account_id: needed only where several of our accounts sold parts of it")
  public Uni<OrderView> get(
      @PathParam("order_number") String number,
      @QueryParam("account_id") @Nullable String account) {
    OrderNumber order = Parameter.read("order_number", number, OrderNumber::new);
    Long accountId = Parameter.optional("account_id", account, Parameter::id);
    SnapshotFilter filter =
        SnapshotFilter.ALL.where("id", order.value()).where("account_id", accountId);
    return Panache.withSession(() ->
        Panache.getSession()
            .chain(session ->
                orders
                    .page(session, OrderStore.KIND, filter, null, 2)
                    .map(found -> theOne(found, number))
                    .chain(stored -> withHistory(session, stored))));
  }

  private Uni<OrderView> withHistory(Mutiny.Session session, Stored<OrderSnapshot> stored) {
    return orders
        .history(session, OrderStore.KIND, SnapshotKey.of(stored.content()))
        .map(history -> OrderView.of(stored, history));
  }

  private static Stored<OrderSnapshot> theOne(List<Stored<OrderSnapshot>> found, String number) {
    if (found.size() > 1) {
      throw Problem.badParameter("account_id", "is needed: several accounts sold parts of it");
    }
    return found.stream().findFirst().orElseThrow(() -> Problem.notFound("order", number));
  }
}
