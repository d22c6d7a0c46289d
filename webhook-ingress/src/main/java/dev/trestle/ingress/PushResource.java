package dev.trestle.ingress;

import dev.trestle.contracts.TraceParent;
import dev.trestle.contracts.push.PushEnvelope;
import dev.trestle.contracts.push.PushReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where Ozon posts. */
@Path("/push")
public class PushResource {

  private final PushSecret secret;
  private final PushRelay relay;
  private final PushJournal journal;
  private final IngressConfig config;
  private final Clock clock;

  PushResource(
      PushSecret secret, PushRelay relay, PushJournal journal, IngressConfig config, Clock clock) {
    this.secret = secret;
    this.relay = relay;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  /** Takes one push; see {@link PushAnswer} for the answers. */
  @POST
  @Path("/{secret}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Takes one push of Ozon and relays its bytes to Kafka")
  @APIResponse(responseCode = "200", description = "relayed, or the connection check")
  @APIResponse(responseCode = "400", description = "not readable; kept for inspection")
  @APIResponse(responseCode = "404", description = "not our address")
  @APIResponse(responseCode = "503", description = "Kafka has not acknowledged in time; repeat")
  public Uni<Response> push(
      @PathParam("secret") String candidate,
      @HeaderParam("traceparent") @Nullable String traceparent,
      byte[] body) {
    long begun = System.nanoTime();
    if (!secret.matches(candidate)) {
      return Uni.createFrom()
          .item(PushAnswer.failed(404, PushAnswer.UNKNOWN, "There is nothing here."));
    }
    PushEnvelope push = PushReader.read(body);
    var received =
        new ReceivedPush(push, body, clock.instant(), TraceParent.parseOrStart(traceparent));
    return answer(received).invoke(response -> journal.write(received, response, begun));
  }

  private Uni<Response> answer(ReceivedPush received) {
    return switch (received.envelope()) {
      case PushEnvelope.Ping ping ->
          Uni.createFrom().item(() -> PushAnswer.pong(config, received.at()));
      case PushEnvelope.Relayed relayed -> relay(received, PushAnswer.accepted());
      case PushEnvelope.Unrecognised unrecognised -> relay(received, PushAnswer.accepted());
      case PushEnvelope.Unreadable unreadable -> relay(received, refusal(unreadable));
    };
  }

  private Uni<Response> relay(ReceivedPush received, Response whenKept) {
    return relay
        .relay(received)
        .replaceWith(whenKept)
        .onFailure()
        .recoverWithItem(trouble ->
            PushAnswer.failed(
                503, PushAnswer.UNKNOWN, "The push could not be stored; send it again."));
  }

  private static Response refusal(PushEnvelope.Unreadable unreadable) {
    String code = unreadable.field() == null ? PushAnswer.UNKNOWN : PushAnswer.VALUE_MISSED;
    return PushAnswer.failed(400, code, unreadable.reason());
  }
}
