package dev.trestle.sandbox.control;

import dev.trestle.sandbox.fbs.ThirdVersion;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.posting.Cancellation;
import dev.trestle.sandbox.posting.Canceller;
import dev.trestle.sandbox.posting.DeliveryWindow;
import dev.trestle.sandbox.posting.IllegalMove;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingState;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves and cancels postings and changes their dates, as Ozon or the buyer would. */
public final class PostingMoveControl implements ControlArea {

  private static final String POSTING = "/control/sellers/{seller}/postings/{number}";

  private final SellersByPath sellers;
  private final PostingLife life;

  public PostingMoveControl(SellersByPath sellers, PostingLife life) {
    this.sellers = sellers;
    this.life = life;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", POSTING + "/state", this::move),
        new Route("POST", POSTING + "/cancel", this::cancel),
        new Route("POST", POSTING + "/cutoff", this::setCutoff),
        new Route("POST", POSTING + "/delivery", this::setDelivery));
  }

  private Reply move(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("state", "status", "push"));
    String field = body.text("state").isPresent() ? "state" : "status";
    PostingState next = wantedState(body);
    if (next == PostingState.CANCELLED) {
      throw body.wrong(field, "to cancel, call .../cancel");
    }
    try {
      return answer(call, told(body).move(seller, call.path("number"), next));
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
        ? PostingState.bySubstatus(state.get())
            .orElseThrow(() -> body.wrong("state", "unknown push state " + state.get()))
        : PostingState.byStatus(status.orElse(""))
            .orElseThrow(() -> body.wrong("status", "unknown status " + status.orElse("")));
  }

  private Reply cancel(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("reason_id", "message", "by", "push"));
    long reason = body.integer("reason_id").orElse(Cancellation.OUT_OF_STOCK);
    String message = body.text("message").orElse(Cancellation.OUT_OF_STOCK_TEXT);
    String type = body.text("by").orElse(Canceller.SELLER.type());
    Canceller by =
        Canceller.of(type).orElseThrow(() -> body.wrong("by", "unknown canceller " + type));
    try {
      return answer(call, told(body).cancel(seller, call.path("number"), reason, message, by));
    } catch (IllegalMove illegal) {
      throw ControlErrors.refusal(400, "number", String.valueOf(illegal.getMessage()));
    }
  }

  /** {@code {"date": null}} deletes the interval. */
  private Reply setCutoff(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("date", "push"));
    if (!body.names("date")) {
      throw body.wrong("date", "is required; null deletes the interval");
    }
    @Nullable Instant cutoff = body.time("date").orElse(null);
    return answer(call, told(body).setCutoff(seller, call.path("number"), cutoff));
  }

  /** Both dates, or two nulls to delete the interval. */
  private Reply setDelivery(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(List.of("begin", "end", "push"));
    var begin = body.time("begin");
    var end = body.time("end");
    if (!body.names("begin") || !body.names("end") || begin.isPresent() != end.isPresent()) {
      throw body.wrong("begin", "begin and end are required; two nulls delete the interval");
    }
    return answer(
        call, told(body).setDelivery(seller, call.path("number"), window(body, begin, end)));
  }

  private static @Nullable DeliveryWindow window(
      ControlBody body, Optional<Instant> begin, Optional<Instant> end) {
    if (begin.isEmpty() || end.isEmpty()) {
      return null;
    }
    try {
      return new DeliveryWindow(begin.get(), end.get());
    } catch (IllegalArgumentException e) {
      throw body.wrong("end", String.valueOf(e.getMessage()));
    }
  }

  private PostingLife told(ControlBody body) {
    return body.flag("push", true) ? life : life.telling(PostingWatcher.NOBODY);
  }

  private static Reply answer(ControlCall call, Optional<Posting> posting) {
    return Reply.ok(
        ThirdVersion.detail(
            posting.orElseThrow(() -> PostingControl.unknownPosting(call)),
            With.NOTHING,
            List.of()));
  }
}
