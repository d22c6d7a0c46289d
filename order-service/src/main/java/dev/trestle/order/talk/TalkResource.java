package dev.trestle.order.talk;

import dev.trestle.contracts.ChatId;
import dev.trestle.order.access.Role;
import dev.trestle.order.action.ActionHeaders;
import dev.trestle.order.action.Actions;
import dev.trestle.order.action.CommandView;
import dev.trestle.order.http.Body;
import dev.trestle.order.http.Parameter;
import dev.trestle.order.http.Problem;
import dev.trestle.ozon.OzonAccount;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the seller does in chats, by REST. */
@Path("/api/v1/chats")
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Chats")
public class TalkResource {

  private static final String KEPT_NOWHERE =
      "It is kept nowhere here: the command tells its size and a fingerprint. One whose answer is"
          + " lost is looked for in the chat's history and never sent twice";

  private final Actions actions;
  private final HeldContent held;
  private final Fingerprints fingerprints;

  TalkResource(Actions actions, HeldContent held, Fingerprints fingerprints) {
    this.actions = actions;
    this.held = held;
    this.fingerprints = fingerprints;
  }

  /** Writes into a chat. */
  @POST
  @Path("/{account}/{chat_id}/messages")
  @Operation(summary = "Send a message of 1 to 1000 characters", description = KEPT_NOWHERE)
  @RequestBody(content = @Content(schema = @Schema(implementation = MessageRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon took it; outcome has its id, where the history shows it",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> message(
      @BeanParam ChatPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    OzonAccount asked = actions.account(path.accountId());
    ChatId id = path.chat();
    String text = Body.read(body, MessageRequest.class).text();
    return send(asked, id, new Outgoing.Text(text), headers);
  }

  /** Sends a file or picture into a chat. */
  @POST
  @Path("/{account}/{chat_id}/files")
  @Operation(
      summary = "Send a file or picture",
      description = "name: with its ending; content: base64. " + KEPT_NOWHERE)
  @RequestBody(content = @Content(schema = @Schema(implementation = FileRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Ozon took it; outcome has its id, where the history shows it",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> file(
      @BeanParam ChatPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    OzonAccount asked = actions.account(path.accountId());
    ChatId id = path.chat();
    return send(asked, id, Body.read(body, FileRequest.class).file(), headers);
  }

  /** Marks messages as read. */
  @POST
  @Path("/{account}/{chat_id}/read")
  @Operation(
      summary = "Mark a message and all before it as read",
      description = "message_id: the last one that was read; without it all until now")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReadOrder.class)))
  @APIResponse(
      responseCode = "200",
      description = "marked; outcome has how many are left",
      content = @Content(schema = @Schema(implementation = CommandView.class)))
  public Uni<Response> read(
      @BeanParam ChatPath path, @BeanParam ActionHeaders headers, @Nullable String body) {
    OzonAccount asked = actions.account(path.accountId());
    ChatId id = path.chat();
    ReadOrder order = Body.read(body, ReadOrder.class);
    return actions.perform(asked, ReadKind.NAME, List.of(id.value()), order, headers);
  }

  /** The content must be here before its command is, which may be taken up at once. */
  private Uni<Response> send(
      OzonAccount account, ChatId chat, Outgoing content, ActionHeaders headers) {
    return fingerprints
        .get()
        .map(print -> SendOrder.of(chat, content, print))
        .invoke(order -> keep(account, order, content))
        .chain(order ->
            actions.perform(account, SendKind.NAME, List.of(chat.value()), order, headers));
  }

  private void keep(OzonAccount account, SendOrder order, Outgoing content) {
    if (!held.keep(account.id(), order.fingerprint(), content)) {
      throw new Problem.Raised(
          Problem.of(
              "too-much-waits",
              "Too much waits to be sent",
              503,
              "Files that wait to be sent fill the memory that is for them: try again in minutes",
              null));
    }
  }

  /** Which chat. */
  public record ChatPath(
      @PathParam("account") String account, @PathParam("chat_id") String chatId) {

    long accountId() {
      return Parameter.read("account", account, Parameter::id);
    }

    ChatId chat() {
      return Parameter.read("chat_id", chatId, ChatId::new);
    }
  }
}
