package dev.trestle.sandbox.pack;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import dev.trestle.sandbox.time.Timer;
import java.time.Clock;
import java.util.Map;

/** The methods about packing, by path. */
public final class PackMethods {

  private PackMethods() {}

  public static Map<String, OzonMethod> of(
      PostingStore store, PostingLife life, Timer timer, Clock clock, PackFailures failures) {
    Packing packing = new Packing(life, timer, clock, failures);
    return Map.of(
        "/v4/posting/fbs/ship", new ShipPosting(store, packing),
        "/v4/posting/fbs/ship/package", new ShipPackage(store, packing),
        "/v1/posting/fbs/split", new SplitPosting(store, packing),
        "/v3/posting/multiboxqty/set", new SetBoxes(store, life),
        "/v1/posting/fbs/restrictions", new Restrictions(store),
        "/v2/posting/fbs/product/country/list", new ListCountries(),
        "/v2/posting/fbs/product/country/set", new SetCountry(store, life));
  }
}
