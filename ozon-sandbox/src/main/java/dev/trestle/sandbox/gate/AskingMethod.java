package dev.trestle.sandbox.gate;

import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import io.vertx.core.Future;

/** A method that asks the seller's own service before it answers. */
public interface AskingMethod extends OzonMethod {

  /** As {@link #answer}, later; may fail with {@link dev.trestle.sandbox.wire.Refusal}. */
  Future<Reply> ask(SellerId seller, ProtoObject request);

  @Override
  default Reply answer(SellerId seller, ProtoObject request) {
    throw new UnsupportedOperationException("The gate asks this method");
  }
}
