package dev.trestle.ozon;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** In Ozon's place a bare HTTP server, for forms of answers that no proper server sends. */
public class WireStack extends ClientStack {

  private HttpServer ozon;
  private ExecutorService threads;

  @Override
  public Map<String, String> start() {
    Map<String, String> config = super.start();
    try {
      ozon = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    threads = Executors.newCachedThreadPool();
    ozon.setExecutor(threads);
    ozon.start();
    config.put("ozon.url", "http://127.0.0.1:" + ozon.getAddress().getPort());
    config.put("quarkus.rest-client.logging.scope", "request-response");
    return config;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(ozon, new TestInjector.MatchesType(HttpServer.class));
  }

  @Override
  public void stop() {
    if (ozon != null) {
      ozon.stop(0);
      threads.shutdownNow();
    }
    super.stop();
  }
}
