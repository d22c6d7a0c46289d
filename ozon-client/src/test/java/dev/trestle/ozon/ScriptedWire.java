package dev.trestle.ozon;

import dev.trestle.ozon.wire.Exchange;
import dev.trestle.ozon.wire.OzonWire;
import dev.trestle.ozon.wire.WireRequest;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with what the test laid down, one after the other; the last one again and again. */
final class ScriptedWire implements OzonWire {

  final List<WireRequest> requests = new CopyOnWriteArrayList<>();
  final AtomicInteger cancelled = new AtomicInteger();
  private final Deque<Uni<Exchange>> script = new ArrayDeque<>();

  ScriptedWire then(int status, String body) {
    return then(status, Map.of(), body);
  }

  ScriptedWire then(int status, Map<String, String> headers, String body) {
    return then(new Exchange.Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
  }

  ScriptedWire then(Exchange exchange) {
    script.add(Uni.createFrom().item(exchange));
    return this;
  }

  ScriptedWire thenNothing() {
    Uni<Exchange> never = Uni.createFrom().nothing();
    script.add(never.onCancellation().invoke(cancelled::incrementAndGet));
    return this;
  }

  @Override
  public Uni<Exchange> send(WireRequest request) {
    requests.add(request);
    return script.size() > 1 ? script.remove() : script.element();
  }
}
