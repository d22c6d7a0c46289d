package dev.trestle.order.chat;

import dev.trestle.contracts.ChatId;
import dev.trestle.contracts.order.ChatSnapshot;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Chats with buyers and with Ozon. */
@Path("/api/v1/chats")
@RolesAllowed(Role.VIEWER)
@Tag(name = "Chats")
public class ChatResource {

  private final SnapshotAnswers answers;
  private final ChatHistory history;
  private final OzonAccounts accounts;

  ChatResource(SnapshotAnswers answers, ChatHistory history, OzonAccounts accounts) {
    this.answers = answers;
    this.history = history;
    this.accounts = accounts;
  }

  /** A page of the list. */
  record ChatPage(
      List<SnapshotView<ChatSnapshot>> chats, @Nullable String cursor, boolean hasNext) {}

  /** Chats without their messages, those that we learnt of last first. */
  @GET
  @Operation(
      summary = "Chats without their messages, those that we learnt of last first",
      description =
          "unread: true or false; posting and order: where they are known; type: such as"
              + " BUYER_SELLER; status: OPENED or CLOSED; "
              + SnapshotListParameters.DESCRIPTION)
  public Uni<ChatPage> list(
      @QueryParam("unread") @Nullable String unread,
      @QueryParam("order") @Nullable String order,
      @QueryParam("type") @Nullable String type,
      @BeanParam SnapshotListParameters parameters) {
    SnapshotFilter filter =
        parameters
            .filter(ChatResource::word)
            .where("unread", Parameter.optional("unread", unread, Parameter::flag))
            .where("order_number", Parameter.optional("order", order, String::strip))
            .where("type", Parameter.optional("type", type, ChatResource::word));
    return answers
        .part(Chats.KIND, filter, parameters.page())
        .map(part -> new ChatPage(part.items(), part.cursor(), part.hasNext()));
  }

  /** One chat with the history of its versions; its messages are below. */
  @GET
  @Path("/{account}/{chat_id}")
  @Operation(summary = "One chat with the history of its versions, without its messages")
  public Uni<SnapshotView<ChatSnapshot>> get(
      @PathParam("account") String account, @PathParam("chat_id") String id) {
    return answers.one(
        Chats.KIND,
        Parameter.read("account", account, Parameter::id),
        Parameter.read("chat_id", id, ChatId::new).value());
  }

  /** Its messages; asks Ozon. */
  @GET
  @Path("/{account}/{chat_id}/messages")
  @RolesAllowed(Role.OPERATOR)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "A chat's messages, the newest first, read fresh from Ozon",
      description = "cursor: take it from the page before. Messages are kept nowhere here")
  public Uni<MessagePage> messages(
      @PathParam("account") String account,
      @PathParam("chat_id") String id,
      @QueryParam("cursor") @Nullable String cursor) {
    long accountId = Parameter.read("account", account, Parameter::id);
    ChatId chat = Parameter.read("chat_id", id, ChatId::new);
    String next = Parameter.optional("cursor", cursor, ChatResource::place);
    return history
        .page(
            accounts.withId(accountId).orElseThrow(() -> Problem.notFound("account", account)),
            chat,
            next)
        .map(MessagePage::of);
  }

  private static String word(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  private static String place(String cursor) {
    if (!cursor.matches("message:\\d{1,20}")) {
      throw new IllegalArgumentException("must be a cursor from the page before");
    }
    return cursor;
  }
}
