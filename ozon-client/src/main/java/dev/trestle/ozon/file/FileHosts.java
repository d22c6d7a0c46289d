package dev.trestle.ozon.file;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses are Ozon's: https on the allowed hosts and everything below them; http only on
 * this machine, and only where Ozon itself is the sandbox on this machine.
 *
 * @param sandbox whether the configured address of Ozon is on 127.0.0.1
 */
record FileHosts(List<String> allowed, boolean sandbox) {

  private static final String HERE = "127.0.0.1";

  FileHosts {
    allowed = allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  static FileHosts of(List<String> allowed, URI ozon) {
    return new FileHosts(allowed, HERE.equals(ozon.getHost()));
  }

  /** The sandbox never sends anybody to the real Ozon, so neither do tests. */
  boolean allow(URI file) {
    if (file.getHost() == null || file.getScheme() == null || file.getUserInfo() != null) {
      return false;
    }
    String host = file.getHost().toLowerCase(Locale.ROOT);
    return sandbox
        ? file.getScheme().equalsIgnoreCase("http") && host.equals(HERE)
        : file.getScheme().equalsIgnoreCase("https") && isUsualPort(file) && isBelow(host);
  }

  private static boolean isUsualPort(URI file) {
    return file.getPort() == -1 || file.getPort() == 443;
  }

  private boolean isBelow(String host) {
    return allowed.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
  }
}
