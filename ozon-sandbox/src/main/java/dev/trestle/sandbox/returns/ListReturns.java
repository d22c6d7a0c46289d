package dev.trestle.sandbox.returns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import dev.trestle.sandbox.wire.Validation;
import java.time.Clock;
import java.util.List;

/** POST /v1/returns/list: FBS and FBO returns after {@code last_id}, at most 500 at once. */
public final class ListReturns implements OzonMethod {

  private static final Validation VALIDATION = new Validation("GetReturnsListRequest");

  private final ReturnLife life;
  private final Clock clock;

  public ListReturns(ReturnLife life, Clock clock) {
    this.life = life;
    this.clock = clock;
  }

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    long limit = request.integer("limit");
    VALIDATION.range("Limit", limit, 1, 500);
    List<Return> rest =
        life.after(seller, request.integer("last_id")).stream()
            .filter(ReturnFilter.read(request.object("filter"), VALIDATION))
            .limit(limit + 1)
            .toList();
    ObjectNode json = Json.object();
    json.putArray("returns")
        .addAll(
            rest.stream()
                .limit(limit)
                .map(one -> ReturnShape.of(one, seller, clock.instant()))
                .toList());
    return Reply.ok(json.put("has_next", rest.size() > limit));
  }
}
