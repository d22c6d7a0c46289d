package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.Cancellation;
import dev.trestle.sandbox.posting.IllegalMove;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.ThirdVersion;
import dev.trestle.sandbox.posting.With;
import dev.trestle.sandbox.push.PushNotifications;
import dev.trestle.sandbox.push.PushShape;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Creates, moves, cancels and shows postings; the pushes follow unless {@code push} is false. */
public final class PostingControl implements ControlArea {

  private static final String POSTINGS = "/control/sellers/{seller}/postings";
  private static final String POSTING = POSTINGS + "/{number}";

  private final SellerAccounts accounts;
  private final PostingStore store;
  private final PostingLife life;
  private final PushNotifications pushes;

  public PostingControl(
      SellerAccounts accounts, PostingStore store, PostingLife life, PushNotifications pushes) {
    this.accounts = accounts;
    this.store = store;
    this.life = life;
    this.pushes = pushes;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", POSTINGS, this::create),
        new Route("GET", POSTINGS, this::list),
        new Route("GET", POSTING, this::show),
        new Route("POST", POSTING + "/state", this::move),
        new Route("POST", POSTING + "/cancel", this::cancel));
  }

  private Reply create(ControlCall call) {
    SellerId seller = seller(call);
    ControlBody body = call.body(NewPostingBody.FIELDS);
    PushShape shape =
        PushShape.of(body.text("push_shape").orElse("2026"))
            .orElseThrow(() -> body.wrong("push_shape", "must be 2025 or 2026"));
    boolean push = body.flag("push", true);
    Posting posting =
        life.create(seller, NewPostingBody.read(body))
            .orElseThrow(
                () -> ControlErrors.refusal(409, "posting_number", "this number is taken"));
    if (push) {
      pushes.created(posting, shape);
    }
    return Reply.of(201, ThirdVersion.detail(posting, With.NOTHING));
  }

  private Reply move(ControlCall call) {
    SellerId seller = seller(call);
    ControlBody body = call.body(List.of("state", "status", "push"));
    String field = body.text("state").isPresent() ? "state" : "status";
    PostingState next = wantedState(body);
    boolean push = body.flag("push", true);
    if (next == PostingState.CANCELLED) {
      throw body.wrong(field, "to cancel, call .../cancel");
    }
    try {
      Posting posting =
          life.move(seller, call.path("number"), next).orElseThrow(() -> unknownPosting(call));
      if (push) {
        pushes.moved(posting);
      }
      return Reply.ok(ThirdVersion.detail(posting, With.NOTHING));
    } catch (IllegalMove illegal) {
      throw body.wrong(field, String.valueOf(illegal.getMessage()));
    }
  }

  private static PostingState wantedState(ControlBody body) {
    var state = body.text("state");
    var status = body.text("status");
    if (state.isPresent() == status.isPresent()) {
      throw body.wrong("state", "give either state (of pushes) or status (of the API)");
    }
    return state.isPresent()
        ? PostingState.byPushState(state.get())
            .orElseThrow(() -> body.wrong("state", "unknown push state " + state.get()))
        : PostingState.byStatus(status.orElse(""))
            .orElseThrow(() -> body.wrong("status", "unknown status " + status.orElse("")));
  }

  private Reply cancel(ControlCall call) {
    SellerId seller = seller(call);
    ControlBody body = call.body(List.of("reason_id", "message", "push"));
    long reason = body.integer("reason_id").orElse(Cancellation.OUT_OF_STOCK);
    String message = body.text("message").orElse(Cancellation.OUT_OF_STOCK_TEXT);
    boolean push = body.flag("push", true);
    try {
      Posting posting =
          life.cancel(seller, call.path("number"), reason, message)
              .orElseThrow(() -> unknownPosting(call));
      if (push) {
        pushes.cancelled(posting);
      }
      return Reply.ok(ThirdVersion.detail(posting, With.NOTHING));
    } catch (IllegalMove illegal) {
      throw ControlErrors.refusal(400, "number", String.valueOf(illegal.getMessage()));
    }
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    ArrayNode postings = json.putArray("postings");
    store.all(seller(call)).stream()
        .sorted(
            Comparator.comparing((Posting posting) -> posting.shipment().createdAt())
                .thenComparing(Posting::number))
        .forEach(posting -> postings.add(truth(posting)));
    return Reply.ok(json);
  }

  private Reply show(ControlCall call) {
    return Reply.ok(
        store
            .find(seller(call), call.path("number"))
            .map(PostingControl::truth)
            .orElseThrow(() -> unknownPosting(call)));
  }

  private static ObjectNode truth(Posting posting) {
    ObjectNode json =
        Json.object()
            .put("posting_number", posting.number())
            .put("version", posting.progress().version())
            .put("changed_at", posting.progress().changedAt().toString())
            .put("created_at", posting.shipment().createdAt().toString())
            .put("status", posting.state().status())
            .put("state", posting.state().pushState());
    json.set("posting", ThirdVersion.detail(posting, With.EVERYTHING));
    return json;
  }

  private SellerId seller(ControlCall call) {
    return accounts
        .find(call.path("seller"))
        .orElseThrow(
            () -> ControlErrors.refusal(404, "seller", "unknown seller " + call.path("seller")));
  }

  private static Refusal unknownPosting(ControlCall call) {
    return ControlErrors.refusal(404, "number", "unknown posting " + call.path("number"));
  }
}
