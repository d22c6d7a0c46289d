package dev.trestle.order.talk;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Parameter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starting chats by REST. */
@Path("/api/v1/postings")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Chats")
public class StartResource {

  private final Actions actions;

  StartResource(Actions actions) {
    this.actions = actions;
  }

  /** Opens a chat with the buyer of a posting. */
  @POST
  @Path("/{posting_number}/chat")
  @Operation(
      summary = "Start a chat with a posting's buyer",
      description = "outcome has the chat's id; write into it by …/messages")
  @APIResponse(
      responseCode = "200",
      description = "the chat is there",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> start(
      @PathParam("posting_number") String number, @BeanParam ActionHeaders headers) {
    PostingNumber posting = Parameter.read("posting_number", number, PostingNumber::new);
    return actions.onPosting(StartKind.NAME, posting, new Starting.Order(), headers);
  }
}
