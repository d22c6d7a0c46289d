package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.fbs.ThirdVersion;
import dev.trestle.sandbox.fbs.With;
import dev.trestle.sandbox.posting.NewPosting;
import dev.trestle.sandbox.posting.Posting;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.posting.PostingWatcher;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Refusal;
import dev.trestle.sandbox.wire.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Creates and shows postings and orders; pushes follow unless {@code push} is false. */
public final class PostingControl implements ControlArea {

  private static final String SELLER = "/control/sellers/{seller}";
  private static final String POSTINGS = SELLER + "/postings";

  private final SellersByPath sellers;
  private final PostingStore store;
  private final PostingLife life;
  private final Map<String, PostingWatcher> shapes;

  /**
   * @param shapes who pushes in the shape of a year, by {@code push_shape}
   */
  public PostingControl(
      SellersByPath sellers,
      PostingStore store,
      PostingLife life,
      Map<String, PostingWatcher> shapes) {
    this.sellers = sellers;
    this.store = store;
    this.life = life;
    this.shapes = Map.copyOf(shapes);
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", POSTINGS, this::create),
        new Route("POST", SELLER + "/orders", this::createOrder),
        new Route("GET", POSTINGS, this::list),
        new Route("GET", POSTINGS + "/{number}", this::show));
  }

  private Reply create(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(NewPostingBody.FIELDS);
    Posting posting =
        told(body)
            .create(seller, NewPostingBody.read(body))
            .orElseThrow(() -> taken("posting_number"));
    return Reply.of(201, ThirdVersion.detail(posting, With.NOTHING, List.of()));
  }

  private Reply createOrder(ControlCall call) {
    SellerId seller = sellers.seller(call);
    ControlBody body = call.body(NewPostingBody.ORDER_FIELDS);
    List<NewPosting> wishes = NewPostingBody.readOrder(body);
    List<Posting> postings =
        told(body).createOrder(seller, wishes).orElseThrow(() -> taken("order_number"));
    Posting first = postings.getFirst();
    ObjectNode json =
        Json.object()
            .put("order_number", first.orderNumber())
            .put("order_id", first.identity().orderId());
    ArrayNode rows = json.putArray("postings");
    postings.forEach(posting -> rows.add(ThirdVersion.detail(posting, With.NOTHING, List.of())));
    return Reply.of(201, json);
  }

  private PostingLife told(ControlBody body) {
    PostingLife speaking =
        body.text("push_shape")
            .map(year -> {
              PostingWatcher watcher = shapes.get(year);
              if (watcher == null) {
                throw body.wrong("push_shape", "must be 2025 or 2026");
              }
              return life.telling(watcher);
            })
            .orElse(life);
    return body.flag("push", true) ? speaking : life.telling(PostingWatcher.NOBODY);
  }

  private static Refusal taken(String field) {
    return ControlErrors.refusal(409, field, "this number is taken");
  }

  private Reply list(ControlCall call) {
    ObjectNode json = Json.object();
    ArrayNode postings = json.putArray("postings");
    store.all(sellers.seller(call)).stream()
        .sorted(
            Comparator.comparing((Posting posting) -> posting.shipment().createdAt())
                .thenComparing(Posting::number))
        .forEach(posting -> postings.add(truth(posting)));
    return Reply.ok(json);
  }

  private Reply show(ControlCall call) {
    return Reply.ok(
        store
            .find(sellers.seller(call), call.path("number"))
            .map(this::truth)
            .orElseThrow(() -> unknownPosting(call)));
  }

  private ObjectNode truth(Posting posting) {
    ObjectNode json =
        Json.object()
            .put("posting_number", posting.number())
            .put("version", posting.progress().version())
            .put("changed_at", posting.progress().changedAt().toString())
            .put("created_at", posting.shipment().createdAt().toString())
            .put("status", posting.state().status())
            .put("state", posting.state().pushState())
            .put("scheme", posting.scheme().word())
            .put("pickup_code", posting.identity().pickupCode());
    json.set("posting", ThirdVersion.detail(posting, With.EVERYTHING, store.relatives(posting)));
    return json;
  }

  static Refusal unknownPosting(ControlCall call) {
    return ControlErrors.refusal(404, "number", "unknown posting " + call.path("number"));
  }
}
