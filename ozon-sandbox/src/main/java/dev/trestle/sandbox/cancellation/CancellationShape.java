package dev.trestle.sandbox.cancellation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.IntegrationFlow;
import dev.trestle.sandbox.wire.Json;

/** An application as v1 and v2 show it; only {@code source_id} is new in v2. */
public final class CancellationShape {

  private CancellationShape() {}

  static ObjectNode v1(ConditionalCancellation application) {
    CancellationWish wish = application.wish();
    ObjectNode json =
        Json.object()
            .put("cancellation_id", application.id())
            .put("posting_number", wish.posting().number());
    json.putObject("cancellation_reason").put("id", wish.reasonId()).put("name", wish.reason());
    json.put("cancelled_at", Json.time(application.createdAt()))
        .put("cancellation_reason_message", wish.message())
        .put("tpl_integration_type", integration(wish));
    json.putObject("state")
        .put("id", application.state().id())
        .put("name", application.state().title())
        .put("state", application.state().name());
    return json.put("cancellation_initiator", wish.initiator().name())
        .put("order_date", Json.time(wish.posting().shipment().createdAt()))
        .put("approve_comment", application.comment())
        .put("approve_date", Json.time(application.decidedAt()))
        .put("auto_approve_date", Json.time(application.autoApproveAt()));
  }

  /** The one word of Ozon's examples; for the others, those of postings. */
  private static String integration(CancellationWish wish) {
    IntegrationFlow flow = wish.posting().traits().flow();
    return flow == IntegrationFlow.TRACKING_BY_SELLER ? "ThirdPartyTracking" : flow.word();
  }

  public static ObjectNode v2(ConditionalCancellation application) {
    return v1(application).put("source_id", application.wish().posting().identity().orderId());
  }
}
