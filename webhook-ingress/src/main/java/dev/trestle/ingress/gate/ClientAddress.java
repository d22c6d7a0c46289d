package dev.trestle.ingress.gate;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who really called: the connection's peer, or, where that is a trusted proxy, the rightmost hop of
 * Forwarded (RFC 7239) or X-Forwarded-For that is none. Hops further left are the caller's own
 * words. A hop that is no address ends the search with no answer, which nobody allows.
 */
final class ClientAddress {

  private static final Pattern FORWARDED_FOR =
      Pattern.compile("(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;,\\s]*)", Pattern.CASE_INSENSITIVE);

  private final Networks trustedProxies;

  ClientAddress(Networks trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  @Nullable InetAddress of(InetAddress peer, MultiMap headers) {
    InetAddress client = peer;
    List<String> hops = hops(headers);
    for (int place = hops.size() - 1; place >= 0 && trustedProxies.contain(client); place--) {
      InetAddress hop = address(hops.get(place));
      if (hop == null) {
        return null;
      }
      client = hop;
    }
    return client;
  }

  /** From left to right; Forwarded where there is one, as it is the standard. */
  private static List<String> hops(MultiMap headers) {
    List<String> hops = new ArrayList<>();
    for (String line : headers.getAll("Forwarded")) {
      for (String element : line.split(",")) {
        Matcher matcher = FORWARDED_FOR.matcher(element);
        hops.add(matcher.find() ? matcher.group(1) : "");
      }
    }
    if (hops.isEmpty()) {
      for (String line : headers.getAll("X-Forwarded-For")) {
        hops.addAll(List.of(line.split(",", -1)));
      }
    }
    return hops;
  }

  /** Parses without any name look-up: {@code 1.2.3.4}, {@code 1.2.3.4:5}, {@code "[::1]:5"}. */
  private static @Nullable InetAddress address(String hop) {
    String text = hop.replace("\"", "").strip();
    int bracket = text.indexOf(']');
    if (text.startsWith("[") && bracket > 0) {
      text = text.substring(1, bracket);
    } else if (text.indexOf(':') == text.lastIndexOf(':') && text.indexOf(':') > 0) {
      text = text.substring(0, text.indexOf(':'));
    }
    return NetUtil.createInetAddressFromIpAddressString(text);
  }
}
