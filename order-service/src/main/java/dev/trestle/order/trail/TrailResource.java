package dev.trestle.order.trail;

import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to one posting. */
@Path("/api/v1/trail")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Trail")
public class TrailResource {

  private static final int DEFAULT_LIMIT = 200;
  private static final int LARGEST_LIMIT = 1000;
  private static final int LONGEST_SUBJECT = 200;

  private final Trail trail;

  TrailResource(Trail trail) {
    this.trail = trail;
  }

  /** The newest entries, the oldest of them first; none for what nobody told us of. */
  @GET
  @Operation(
      summary = "The way of one posting or order, the oldest entry first",
      description =
          "subject: a posting number, which brings the pushes about its order along, or an order"
              + " number, which brings its postings along; limit: the newest 1 to 1000, default 200")
  public Uni<TrailView> get(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("limit") @Nullable String limit) {
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw Problem.badParameter("subject", "must be a posting number or an order number");
    }
    Integer most =
        Parameter.optional("limit", limit, text -> Parameter.number(text, 1, LARGEST_LIMIT));
    return trail.of(subject.strip(), most == null ? DEFAULT_LIMIT : most);
  }
}
