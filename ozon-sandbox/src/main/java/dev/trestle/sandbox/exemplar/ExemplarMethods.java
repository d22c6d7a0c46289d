package dev.trestle.sandbox.exemplar;

import static dev.trestle.sandbox.exemplar.ExemplarShape.FIELDS;
import static dev.trestle.sandbox.exemplar.ExemplarShape.MARKS;

import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.posting.PostingLife;
import dev.trestle.sandbox.posting.PostingStore;
import java.time.Clock;
import java.util.Map;

/** The methods about exemplars, today's and those of the April 2025 reference, by path. */
public final class ExemplarMethods {

  private static final String AREA = "/fbs/posting/product/exemplar/";

  private ExemplarMethods() {}

  public static Map<String, OzonMethod> of(PostingStore store, PostingLife life, Clock clock) {
    return Map.of(
        "/v6" + AREA + "create-or-get", new CreateOrGetExemplars(store, life, MARKS),
        "/v6" + AREA + "set", new SetExemplars(store, life, clock, MARKS),
        "/v5" + AREA + "status", new ExemplarStatus(store, clock, MARKS),
        "/v5" + AREA + "validate", new ValidateExemplars(store, MARKS),
        "/v5" + AREA + "create-or-get", new CreateOrGetExemplars(store, life, FIELDS),
        "/v5" + AREA + "set", new SetExemplars(store, life, clock, FIELDS),
        "/v4" + AREA + "status", new ExemplarStatus(store, clock, FIELDS),
        "/v4" + AREA + "validate", new ValidateExemplars(store, FIELDS));
  }
}
