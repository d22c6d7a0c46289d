package dev.trestle.order.label;

import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandProblem;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.command.Command;
import dev.trestle.order.command.Commands;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonFile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Labels by REST. */
@Path("/api/v1/labels")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Labels")
public class LabelResource {

  private final Actions actions;
  private final Commands commands;
  private final LabelFiles files;

  LabelResource(Actions actions, Commands commands, LabelFiles files) {
    this.actions = actions;
    this.commands = commands;
    this.files = files;
  }

  /** Orders one file with the labels of up to 1000 postings. */
  @POST
  @Operation(
      summary = "Print the labels of 1 to 1000 postings into one PDF",
      description =
          "Waits up to wait_minutes for postings that are not ready: labels are, 45 to 60 s after"
              + " packing. What is not ready then is named in the outcome and not on the file")
  @RequestBody(content = @Content(schema = @Schema(implementation = LabelOrder.class)))
  @APIResponse(
      responseCode = "200",
      description = "printed; outcome is a LabelOutcome",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "202",
      description = "under way; Location tells where to look",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  @APIResponse(
      responseCode = "4XX",
      description = "nothing came of it",
      content = @Content(schema = @Schema(implementation = CommandProblem.class)))
  public Uni<Response> print(@BeanParam ActionHeaders headers, @Nullable String body) {
    LabelOrder order = Body.read(body, LabelOrder.class);
    return actions.onPostings(LabelKind.NAME, order.postingNumbers(), order, headers);
  }

  /** The file. */
  @GET
  @Path("/{id: [^/]+}.pdf")
  @Operation(
      summary = "The PDF of a command of labels; kept for three days",
      description = "409 with Retry-After while it is being printed")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
  public Uni<Response> file(@PathParam("id") String id) {
    return commands
        .find(id)
        .map(found -> found.filter(command -> command.kind().equals(LabelKind.NAME)))
        .chain(found -> files.find(id).map(file -> response(id, found, file)));
  }

  private static Response response(String id, Optional<Command> command, Optional<OzonFile> file) {
    if (file.isPresent()) {
      return Response.ok(file.get().bytes()).type(file.get().contentType()).build();
    }
    boolean underWay = command.filter(each -> !each.state().finished()).isPresent();
    if (!underWay) {
      throw Problem.notFound("file of labels", id);
    }
    String waitsFor = command.map(Command::lastFailure).orElse("Ozon is printing");
    return Response.status(409)
        .type(Problem.MEDIA_TYPE)
        .header("Retry-After", 5)
        .entity(Problem.of("labels-not-ready", "Not printed yet", 409, waitsFor, null))
        .build();
  }
}
