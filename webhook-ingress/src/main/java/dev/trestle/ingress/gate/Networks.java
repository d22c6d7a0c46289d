package dev.trestle.ingress.gate;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A set of networks in CIDR form, IPv4 or IPv6. */
final class Networks {

  private final List<IpSubnetFilterRule> rules;

  /**
   * Reads the networks.
   *
   * @param name the configuration key, for the error that names a wrong entry
   */
  Networks(String name, List<String> networks) {
    rules = networks.stream().map(each -> rule(name, each.strip())).toList();
  }

  boolean contain(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    for (IpSubnetFilterRule rule : rules) {
      if (rule.matches(socket)) {
        return true;
      }
    }
    return false;
  }

  private static IpSubnetFilterRule rule(String name, String network) {
    try {
      int slash = network.indexOf('/');
      return new IpSubnetFilterRule(
          network.substring(0, slash),
          Integer.parseInt(network.substring(slash + 1)),
          IpFilterRuleType.ACCEPT);
    } catch (RuntimeException notANetwork) {
      throw new IllegalArgumentException(
          name + ": " + network + " is no network such as 195.34.21.0/24", notANetwork);
    }
  }
}
