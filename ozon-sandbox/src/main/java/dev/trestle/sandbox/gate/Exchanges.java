package dev.trestle.sandbox.gate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to see every exchange; they are told before the answer leaves. */
public final class Exchanges {

  private final List<Consumer<Exchange>> watchers = new CopyOnWriteArrayList<>();

  public void watch(Consumer<Exchange> watcher) {
    watchers.add(watcher);
  }

  void tell(Exchange exchange) {
    watchers.forEach(watcher -> watcher.accept(exchange));
  }
}
