package dev.trestle.order.action;

import dev.trestle.order.access.Role;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.CommandFilter;
import dev.trestle.order.command.CommandState;
import dev.trestle.order.command.Commands;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was asked for, by whom, and what came of it. */
@Path("/api/v1/commands")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Commands")
public class CommandResource {

  private static final int DEFAULT_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;

  private final Commands commands;

  CommandResource(Commands commands) {
    this.commands = commands;
  }

  /** One command, finished or not. */
  @GET
  @Path("/{id}")
  @Operation(summary = "One command: how far it is, and what came of it")
  public Uni<CommandView> get(@PathParam("id") String id) {
    return commands
        .find(id)
        .map(found -> found.orElseThrow(() -> Problem.notFound("command", id)))
        .map(CommandView::of);
  }

  /** Commands, the newest first. */
  @GET
  @Operation(
      summary = "Commands, the newest first",
      description =
          "account: its id; posting: its number, or whatever else commands are about, such as the id"
              + " of a return or a chat; state: waiting, sending, doubtful, following, done"
              + " or failed; cursor: take it from the page before; limit: 1 to 500, default 50")
  public Uni<CommandPage> list(
      @QueryParam("account") @Nullable String account,
      @QueryParam("posting") @Nullable String posting,
      @QueryParam("state") @Nullable String state,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size =
        Optional.ofNullable(
                Parameter.optional(
                    "limit", limit, text -> Parameter.number(text, 1, LARGEST_LIMIT)))
            .orElse(DEFAULT_LIMIT);
    CommandFilter filter =
        new CommandFilter(
            Parameter.optional("account", account, Parameter::id),
            posting == null || posting.isBlank() ? null : posting,
            Parameter.optional("state", state, CommandState::of),
            Parameter.optional("cursor", cursor, CommandResource::place));
    return commands.page(filter, size + 1).map(found -> page(found, size));
  }

  private static CommandPage page(List<Command> found, int size) {
    boolean more = found.size() > size;
    List<Command> shown = more ? found.subList(0, size) : found;
    return new CommandPage(
        shown.stream().map(CommandView::of).toList(),
        more ? cursor(shown.getLast().seq()) : null,
        more);
  }

  private static String cursor(long seq) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(seq).getBytes(StandardCharsets.UTF_8));
  }

  private static long place(String cursor) {
    try {
      return Long.parseLong(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (NumberFormatException notOurs) {
      throw new IllegalArgumentException("must be a cursor from the page before", notOurs);
    }
  }
}
