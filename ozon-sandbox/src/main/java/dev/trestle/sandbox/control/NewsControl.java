package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.MadeUp;
import dev.trestle.sandbox.news.Newsroom;
import dev.trestle.sandbox.news.Oddity;
import dev.trestle.sandbox.news.Outbox;
import dev.trestle.sandbox.news.PushShape;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.news.Style;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sends a push of any type on demand, and sets how pushes are written. */
public final class NewsControl implements ControlArea {

  private static final String STYLE = "/control/push-style";

  private final SellerAccounts accounts;
  private final Newsroom newsroom;
  private final MadeUp madeUp;
  private final Outbox outbox;

  public NewsControl(SellerAccounts accounts, Newsroom newsroom, MadeUp madeUp, Outbox outbox) {
    this.accounts = accounts;
    this.newsroom = newsroom;
    this.madeUp = madeUp;
    this.outbox = outbox;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("POST", "/control/sellers/{seller}/pushes", this::send),
        new Route("PUT", STYLE, this::setStyle),
        new Route("GET", STYLE, call -> Reply.ok(style())));
  }

  /** What is neither given nor left out is made up. */
  private Reply send(ControlCall call) {
    SellerId seller = call.seller(accounts);
    ControlBody body = call.body(List.of("type", "fields", "without", "shape", "oddities"));
    PushType type =
        body.text("type")
            .flatMap(PushType::of)
            .orElseThrow(() -> body.wrong("type", "must be one of Ozon's types"));
    ObjectNode push = style(body, newsroom.style()).body(type, values(seller, type, body));
    for (String field : body.texts("without")) {
      requireKnown(type, field, "without", body);
      push.remove(field);
    }
    long id =
        outbox
            .send(seller, type, push)
            .orElseThrow(() -> ControlErrors.refusal(409, "url", "no push URL is set"));
    ObjectNode sent = Json.object().put("push_id", id);
    sent.set("body", push);
    return Reply.of(202, sent);
  }

  private ObjectNode values(SellerId seller, PushType type, ControlBody body) {
    ObjectNode values = madeUp.values(seller, type);
    ObjectNode given = body.object("fields");
    given
        .fieldNames()
        .forEachRemaining(field -> {
          requireKnown(type, field, "fields." + field, body);
          values.set(field, given.get(field));
        });
    return values;
  }

  private static void requireKnown(PushType type, String field, String place, ControlBody body) {
    if (!type.fields().contains(field)) {
      throw body.wrong(
          place,
          "unknown field of " + type.wire() + "; known are " + String.join(", ", type.fields()));
    }
  }

  private Reply setStyle(ControlCall call) {
    newsroom.write(style(call.body(List.of("shape", "oddities")), Style.PLAIN));
    return Reply.ok(style());
  }

  private static Style style(ControlBody body, Style otherwise) {
    PushShape shape =
        body.text("shape")
            .map(year ->
                PushShape.of(year).orElseThrow(() -> body.wrong("shape", "must be 2025 or 2026")))
            .orElse(otherwise.shape());
    return new Style(shape, body.names("oddities") ? oddities(body) : otherwise.oddities());
  }

  private static Set<Oddity> oddities(ControlBody body) {
    Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    for (String word : body.texts("oddities")) {
      oddities.add(
          Oddity.of(word).orElseThrow(() -> body.wrong("oddities", "unknown oddity " + word)));
    }
    return oddities;
  }

  private ObjectNode style() {
    ObjectNode json = Json.object().put("shape", newsroom.style().shape().year());
    json.set(
        "oddities",
        Json.texts(newsroom.style().oddities().stream().sorted().map(Oddity::word).toList()));
    return json;
  }
}
