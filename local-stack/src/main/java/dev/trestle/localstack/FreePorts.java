package dev.trestle.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Distinct free ports of 127.0.0.1.
 *
 * <p>Drawn below 28000: above 32767 an outgoing connection may take a port between our look and the
 * server's bind, and from 28000 on the run script has its defaults.
 */
public final class FreePorts {

  private static final int LOWEST = 12_000;
  private static final int BEYOND = 28_000;
  private static final Set<Integer> GIVEN = new LinkedHashSet<>();

  private final List<Integer> ports;

  private FreePorts(List<Integer> ports) {
    this.ports = ports;
  }

  /** Draws ports that are free now and were not drawn in this JVM before. */
  public static synchronized FreePorts take(int count) {
    Set<Integer> drawn = new LinkedHashSet<>();
    while (drawn.size() < count) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (!GIVEN.contains(port) && isFree(port)) {
        drawn.add(port);
        GIVEN.add(port);
      }
    }
    return new FreePorts(List.copyOf(drawn));
  }

  public static int one() {
    return take(1).get(0);
  }

  /** Whether a server could listen on 127.0.0.1 at this port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException inUse) {
      return false;
    }
  }

  public int get(int index) {
    return ports.get(index);
  }
}
