package dev.trestle.sandbox.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;

/** One method of the Seller API: a POST with a JSON body, answered with 200 or refused. */
@FunctionalInterface
public interface OzonMethod {

  /** The answer's body; throws {@link dev.trestle.sandbox.wire.Refusal} for any other status. */
  JsonNode answer(SellerId seller, ProtoObject request);
}
