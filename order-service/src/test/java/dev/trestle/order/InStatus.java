package dev.trestle.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.contracts.Json;
import dev.trestle.contracts.order.PostingSnapshot;

/** Snapshots that differ in their status alone. */
public final class InStatus {

  private InStatus() {}

  public static PostingSnapshot of(PostingSnapshot known, String status) {
    ObjectNode json = Json.read(Json.write(known), ObjectNode.class);
    return Json.read(json.put("status", status).toString(), PostingSnapshot.class);
  }
}
