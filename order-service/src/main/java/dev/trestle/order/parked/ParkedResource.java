package dev.trestle.order.parked;

import dev.trestle.order.access.Role;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Records that could not be read. */
@Path("/api/v1/parked")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Parked records")
public class ParkedResource {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;

  private final ParkedLog parked;
  private final Replay replay;
  private final Replays replays;
  private final SecurityIdentity who;

  ParkedResource(ParkedLog parked, Replay replay, Replays replays, SecurityIdentity who) {
    this.parked = parked;
    this.replay = replay;
    this.replays = replays;
    this.who = who;
  }

  /** Parked records without their bytes. */
  @GET
  @Operation(
      summary = "Parked records, the newest first, with their replays",
      description = "cursor: take it from the page before; limit: 1 to 500, default 50")
  public Uni<ParkedPage> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    Integer size =
        Parameter.optional("limit", limit, text -> Parameter.number(text, 1, LARGEST_LIMIT));
    ParkedPlace place = Parameter.optional("cursor", cursor, ParkedPlace::parse);
    return parked
        .newest(place == null ? ParkedPlace.END : place, size == null ? DEFAULT_LIMIT : size)
        .chain(slice -> replays.of(slice.records()).map(known -> page(slice, known)));
  }

  /** One with headers and bytes. */
  @GET
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN)
  @Operation(summary = "One parked record with headers and bytes, which may hold personal data")
  public Uni<ParkedContent> get(@PathParam("id") String id) {
    ParkedId wanted = Parameter.read("id", id, ParkedId::parse);
    return find(Set.of(wanted))
        .chain(found ->
            replays
                .of(found)
                .map(known ->
                    ParkedContent.of(found.getFirst(), known.getOrDefault(wanted, List.of()))));
  }

  /** Replays one. */
  @POST
  @Path("/{id}/replay")
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Hands one parked record to its handler again")
  public Uni<ReplayResults> replay(@PathParam("id") String id) {
    return replay(Set.of(Parameter.read("id", id, ParkedId::parse)));
  }

  /** Replays many. */
  @POST
  @Path("/replay")
  @RolesAllowed(Role.OPERATOR)
  @Operation(
      summary = "Hands parked records to their handlers again, the oldest first",
      description = "1 to 500 ids; nothing is done if one of them is not there. Writes to no topic")
  public Uni<ReplayResults> replay(@Nullable ReplayWish wish) {
    List<String> ids = wish == null || wish.ids() == null ? List.of() : wish.ids();
    if (ids.isEmpty() || ids.size() > LARGEST_LIMIT) {
      throw Problem.badParameter("ids", "must be 1 to " + LARGEST_LIMIT + " ids");
    }
    Set<ParkedId> wanted = new LinkedHashSet<>();
    for (int place = 0; place < ids.size(); place++) {
      wanted.add(Parameter.read("ids[" + place + "]", ids.get(place), ParkedId::parse));
    }
    return replay(wanted);
  }

  private Uni<ReplayResults> replay(Set<ParkedId> ids) {
    String actor = who.getPrincipal().getName();
    return find(ids).chain(records -> replay.perform(records, actor));
  }

  private Uni<List<ParkedRecord>> find(Collection<ParkedId> ids) {
    return parked
        .find(ids)
        .invoke(found -> {
          List<ParkedId> there = found.stream().map(ParkedRecord::id).toList();
          ids.stream()
              .filter(id -> !there.contains(id))
              .findFirst()
              .ifPresent(id -> {
                throw Problem.notFound("parked record", id.toString());
              });
        });
  }

  private static ParkedPage page(ParkedSlice slice, Map<ParkedId, List<ReplayEntry>> known) {
    List<ParkedView> views =
        slice.records().stream()
            .map(each -> ParkedView.of(each, known.getOrDefault(each.id(), List.of())))
            .toList();
    return new ParkedPage(views, slice.more() ? slice.rest().toString() : null, slice.more());
  }
}
