package dev.trestle.localstack;

import java.net.URI;
import java.util.List;

/** Which Ozon a service talks to, and for whom: the first account is account 1. */
public record OzonTarget(URI url, List<OzonAccount> accounts) {

  public OzonTarget {
    accounts = List.copyOf(accounts);
  }
}
