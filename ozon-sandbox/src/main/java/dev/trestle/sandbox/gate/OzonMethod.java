package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;

/** One method of the Seller API: a JSON body, answered with 200 or refused. */
@FunctionalInterface
public interface OzonMethod {

  /** The answer; throws {@link dev.trestle.sandbox.wire.Refusal} for any other status. */
  Reply answer(SellerId seller, ProtoObject request);
}
