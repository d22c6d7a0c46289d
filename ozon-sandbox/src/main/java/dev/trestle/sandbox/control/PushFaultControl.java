package dev.trestle.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.news.PushType;
import dev.trestle.sandbox.push.PushFault;
import dev.trestle.sandbox.push.PushFaults;
import dev.trestle.sandbox.seller.SellerAccounts;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sets and shows what goes wrong with the pushes of a seller. */
public final class PushFaultControl implements ControlArea {

  private static final String FAULTS = "/control/sellers/{seller}/push-faults";
  private static final List<String> FIELDS =
      List.of("type", "drop_percent", "double_percent", "delay_percent", "delay_seconds");

  private static final long MOST_SECONDS = 86_400;

  private final SellerAccounts accounts;
  private final PushFaults faults;

  public PushFaultControl(SellerAccounts accounts, PushFaults faults) {
    this.accounts = accounts;
    this.faults = faults;
  }

  @Override
  public Stream<Route> routes() {
    return Stream.of(
        new Route("PUT", FAULTS, this::set),
        new Route("GET", FAULTS, call -> Reply.ok(shown(call.seller(accounts)))),
        new Route("DELETE", FAULTS, this::clear));
  }

  private Reply set(ControlCall call) {
    SellerId seller = call.seller(accounts);
    List<PushFault> wished = new ArrayList<>();
    for (ControlBody fault : call.body(List.of("faults")).objects("faults", FIELDS)) {
      wished.add(read(fault));
    }
    faults.set(seller, wished);
    return Reply.ok(shown(seller));
  }

  private Reply clear(ControlCall call) {
    SellerId seller = call.seller(accounts);
    faults.set(seller, List.of());
    return Reply.ok(shown(seller));
  }

  private static PushFault read(ControlBody body) {
    PushType type =
        body.text("type")
            .map(text ->
                PushType.of(text)
                    .orElseThrow(() -> body.wrong("type", "must be one of Ozon's types")))
            .orElse(null);
    return new PushFault(
        type,
        percent(body, "drop_percent"),
        percent(body, "double_percent"),
        percent(body, "delay_percent"),
        Duration.ofSeconds(within(body, "delay_seconds", 60, MOST_SECONDS)));
  }

  private static int percent(ControlBody body, String field) {
    return (int) within(body, field, 0, 100);
  }

  private static long within(ControlBody body, String field, long otherwise, long most) {
    long value = body.integer(field).orElse(otherwise);
    if (value < 0 || value > most) {
      throw body.wrong(field, "must be inside range [0, " + most + "]");
    }
    return value;
  }

  private ObjectNode shown(SellerId seller) {
    ObjectNode json = Json.object();
    var list = json.putArray("faults");
    for (PushFaults.Done done : faults.of(seller)) {
      PushFault fault = done.fault();
      PushType type = fault.type();
      list.addObject()
          .put("type", type == null ? null : type.wire())
          .put("drop_percent", fault.dropPercent())
          .put("double_percent", fault.doublePercent())
          .put("delay_percent", fault.delayPercent())
          .put("delay_seconds", fault.delay().toSeconds())
          .put("seen", done.counts().seen())
          .put("dropped", done.counts().dropped())
          .put("doubled", done.counts().doubled())
          .put("delayed", done.counts().delayed());
    }
    return json;
  }
}
