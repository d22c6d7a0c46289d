package dev.trestle.order.audit;

import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what by hand. */
@Path("/api/v1/audit")
@RolesAllowed(Role.ADMIN)
@Tag(name = "Audit")
public class AuditResource {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;

  private final Audit audit;

  AuditResource(Audit audit) {
    this.audit = audit;
  }

  /** Acts, the newest first. */
  @GET
  @Operation(
      summary = "Acts, the newest first",
      description =
          "subject: a method or a posting number; before: from the page before; limit: 1"
              + " to 500, default 50. An act without outcome goes on, or its service died in it")
  public Uni<AuditPage> list(
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("before") @Nullable String before,
      @QueryParam("limit") @Nullable String limit) {
    int size =
        Optional.ofNullable(
                Parameter.optional(
                    "limit", limit, text -> Parameter.number(text, 1, LARGEST_LIMIT)))
            .orElse(DEFAULT_LIMIT);
    Long place = Parameter.optional("before", before, Parameter::id);
    return audit.page(subject, place, size + 1).map(acts -> page(acts, size));
  }

  private static AuditPage page(List<AuditEntry> acts, int size) {
    boolean more = acts.size() > size;
    List<AuditEntry> shown = more ? acts.subList(0, size) : acts;
    return new AuditPage(shown, more ? shown.getLast().id() : null, more);
  }
}
