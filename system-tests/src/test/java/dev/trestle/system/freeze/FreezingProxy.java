package dev.trestle.system.freeze;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Stands between a service and a server. Armed with n, it delivers the n-th counted request and
 * then freezes: its answer and everything after it, on all connections, is withheld until {@link
 * #thaw()} drops the connections, so that the server sees its client gone.
 */
public final class FreezingProxy implements AutoCloseable {

  public static final String PRODUCE = "Produce";
  public static final String OFFSET_COMMIT = "OffsetCommit";
  public static final String FETCHED_RECORD = "Fetch answer with the push";

  private final ServerSocket listener;
  private final InetSocketAddress target;
  private final Trap trap;
  private final Function<Trap, Wire> wires;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private FreezingProxy(int port, InetSocketAddress target, Function<Trap, Wire> wires) {
    try {
      listener = new ServerSocket(port, 128, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    this.target = target;
    this.trap = new Trap();
    this.wires = wires;
    Thread.ofVirtual().start(this::accept);
  }

  public static FreezingProxy ofPostgres(int port, String host, int serverPort) {
    return new FreezingProxy(port, at(host, serverPort), trap -> new PostgresWire());
  }

  public static FreezingProxy ofKafka(int port, int serverPort) {
    return new FreezingProxy(
        port, at("127.0.0.1", serverPort), trap -> new KafkaWire(trap::needle));
  }

  public static FreezingProxy ofHttp(int port, int serverPort) {
    return new FreezingProxy(port, at("127.0.0.1", serverPort), trap -> new HttpWire());
  }

  private static InetSocketAddress at(String host, int port) {
    return new InetSocketAddress(host, port);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        if (cut) {
          client.close();
          continue;
        }
        Link link = new Link(client, wires.apply(trap), trap);
        links.add(link);
        Thread.ofVirtual()
            .start(() -> {
              link.run(target);
              links.remove(link);
            });
      } catch (IOException closed) {
        return;
      }
    }
  }

  /**
   * Counts from now on.
   *
   * @param place 1 freezes at the next counted request, 0 at none
   * @param text what a Kafka answer must carry to be counted
   * @param labels which requests count, by their label
   */
  public void arm(int place, String text, Predicate<String> labels) {
    trap.arm(place, text, labels);
  }

  /** Gives the labels of what was counted, in its order. */
  public List<String> disarm() {
    return trap.disarm();
  }

  /** What was asked by the request that froze it. */
  public Optional<String> frozenAt() {
    return trap.frozenAt();
  }

  /** Drops all connections and serves new ones. */
  public void thaw() {
    links.forEach(Link::close);
    trap.open();
  }

  /** Drops all connections, and new ones at once, until {@link #mend()}. */
  public void cut() {
    cut = true;
    links.forEach(Link::close);
  }

  public void mend() {
    cut = false;
  }

  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException alreadyClosed) {
      throw new UncheckedIOException(alreadyClosed);
    }
    thaw();
  }
}
