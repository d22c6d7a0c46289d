package dev.trestle.ozon.wire;

import io.quarkus.arc.Unremovable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.ClientLogger;

/**
 * What {@code quarkus.rest-client.logging.scope} prints when somebody turns it on: never headers,
 * which hold keys, and never bodies, which hold buyers.
 */
@ApplicationScoped
@Unremovable
class QuietClientLog implements ClientLogger {

  private static final Logger LOG = Logger.getLogger(QuietClientLog.class);

  @Override
  public void setBodySize(int ignored) {}

  @Override
  public void logRequest(HttpClientRequest request, Buffer body, boolean omitBody) {
    LOG.infof("> %s %s", request.getMethod(), request.path());
  }

  @Override
  public void logResponse(HttpClientResponse response, boolean redirect) {
    LOG.infof("< %d %s", response.statusCode(), response.request().path());
  }
}
