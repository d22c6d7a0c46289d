package dev.trestle.sandbox.news;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.seller.SellerId;
import java.util.Optional;

/** Takes news to the seller's service. */
@FunctionalInterface
public interface Outbox {

  /** The push's id in the log; empty when nobody wants this type. */
  Optional<Long> send(SellerId seller, PushType type, ObjectNode body);
}
