package dev.trestle.sandbox.notification;

import dev.trestle.sandbox.push.Pinger;
import dev.trestle.sandbox.push.PushVerdict;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.OzonErrors;
import io.vertx.core.Future;
import java.net.URI;

/** Pings a URL and words the outcome. */
public final class UrlCheck {

  private final Pinger pinger;

  public UrlCheck(Pinger pinger) {
    this.pinger = pinger;
  }

  Future<PushVerdict> verdict(SellerId seller, URI url) {
    return pinger.ping(seller, url).map(answer -> answer.verdict());
  }

  /** Fails with a refusal unless the URL answered the ping as documented. */
  Future<URI> require(SellerId seller, URI url) {
    return verdict(seller, url)
        .compose(verdict ->
            verdict == PushVerdict.ACCEPTED
                ? Future.succeededFuture(url)
                : Future.failedFuture(
                    OzonErrors.invalid(
                        "url check failed: " + verdict + ": " + description(verdict))));
  }

  static String description(PushVerdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "";
      case REQUEST_ERROR -> "no connection to the address";
      case REQUEST_TIMEOUT -> "the service did not answer in time";
      case SERVER_FAULT -> "the service answered with an internal error";
      case STATUS_CODE_NOT_OK -> "the status is not 200";
      case EMPTY_BODY -> "the body is empty";
      case INVALID_BODY -> "the content type is not application/json";
      case INVALID_JSON -> "the body is not JSON";
      case WRONG_RESULT_FIELD -> "the body is not that of an answer to TYPE_PING";
      case WRONG_RESULT_TIME_FIELD -> "time is missing or no UTC time";
    };
  }
}
