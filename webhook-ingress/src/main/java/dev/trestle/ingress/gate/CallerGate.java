package dev.trestle.ingress.gate;

import dev.trestle.ingress.IngressConfig;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides on the head of a request alone whether its body will be read. */
@ApplicationScoped
public class CallerGate {

  private final Networks sources;
  private final boolean checkSource;
  private final boolean checkContentType;
  private final ClientAddress clientAddress;
  private final PushSecrets secrets;
  private final RefusalLimit limit;
  private final long maxBody;

  CallerGate(IngressConfig config, PushSecrets secrets, Clock clock) {
    IngressConfig.Gate gate = config.gate();
    sources = new Networks("INGRESS_GATE_SOURCE_NETWORKS", gate.sourceNetworks());
    checkSource = gate.checkSource();
    checkContentType = gate.checkContentType();
    clientAddress =
        new ClientAddress(
            new Networks("INGRESS_GATE_TRUSTED_PROXIES", gate.trustedProxies().orElse(List.of())));
    this.secrets = secrets;
    limit = new RefusalLimit(gate.refusalsPerMinute(), clock);
    maxBody = config.maxBody().asLongValue();
  }

  /** Null for a caller that is let in. */
  public @Nullable Refusal refuse(HttpServerRequest request, String secret) {
    InetAddress client = client(request);
    Refusal refusal = check(request, secret, client);
    if (refusal == null) {
      return null;
    }
    String address = client == null ? "unknown" : client.getHostAddress();
    return limit.isExceededBy(address)
        ? new Refusal(429, "Too many requests.", "limit", true)
        : refusal;
  }

  private @Nullable Refusal check(
      HttpServerRequest request, String secret, @Nullable InetAddress client) {
    if (checkSource && (client == null || !sources.contain(client))) {
      return new Refusal(403, "The caller is not allowed.", "source", false);
    }
    if (!secrets.match(secret)) {
      return new Refusal(404, "There is nothing here.", "secret", false);
    }
    return checkBody(request);
  }

  private @Nullable Refusal checkBody(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    if (checkContentType && (type == null || !isJson(type))) {
      return new Refusal(415, "Send application/json.", "content-type", false);
    }
    String length = request.getHeader("Content-Length");
    if (length != null
        && (length.length() > 18 || !length.matches("\\d+") || Long.parseLong(length) > maxBody)) {
      return new Refusal(413, "The body is too large.", "size", true);
    }
    return null;
  }

  private static boolean isJson(String type) {
    int end = type.indexOf(';');
    String media = (end < 0 ? type : type.substring(0, end)).strip();
    return media.toLowerCase(Locale.ROOT).equals("application/json");
  }

  private @Nullable InetAddress client(HttpServerRequest request) {
    String peer = request.connection().remoteAddress().hostAddress();
    InetAddress address = peer == null ? null : NetUtil.createInetAddressFromIpAddressString(peer);
    return address == null ? null : clientAddress.of(address, request.headers());
  }
}
